/** Topics: the list of all, and one topic's articles. */
import { TOPICS } from "../src/site/address.ts";
import type { TopicsView, TopicView } from "../src/site/list-view.ts";
import { Link } from "./parts/link.tsx";
import { Narrow } from "./parts/narrow.tsx";
import { useWords } from "./parts/page-context.tsx";
import { PageHeading } from "./parts/page-heading.tsx";
import { Pager, pageOf } from "./parts/pager.tsx";
import { ShelfList } from "./parts/shelf-list.tsx";
import { ShelfBody, ShelfFacts } from "./parts/shelf-page.tsx";
import { ListSteps } from "./parts/steps.tsx";

export function TopicsPage({ view }: { readonly view: TopicsView }) {
  const words = useWords();
  return (
    <>
      <PageHeading facts={pageOf(view.pager, words)} intro={words.topicsIntro}>
        {words.topics}
      </PageHeading>
      <Narrow view={view}>
        <ShelfList lines={view.topics} none={words.noTopics} />
      </Narrow>
      <Pager pager={view.pager} />
    </>
  );
}

export function TopicPage({ view }: { readonly view: TopicView }) {
  const words = useWords();
  return (
    <>
      <PageHeading over={<Link to={TOPICS}>{words.topics}</Link>} facts={<ShelfFacts shelf={view} />}>
        <bdi>{view.name}</bdi>
      </PageHeading>
      <ShelfBody shelf={view} />
      <ListSteps neighbours={view.neighbours} />
    </>
  );
}
