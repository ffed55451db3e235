/** Outlets: the list of all, and one outlet's articles. */
import { OUTLETS } from "../src/site/address.ts";
import type { OutletsView, OutletView } from "../src/site/list-view.ts";
import { Link } from "./parts/link.tsx";
import { Narrow } from "./parts/narrow.tsx";
import { useWords } from "./parts/page-context.tsx";
import { PageHeading } from "./parts/page-heading.tsx";
import { Pager, pageOf } from "./parts/pager.tsx";
import { ShelfList } from "./parts/shelf-list.tsx";
import { ShelfBody, ShelfFacts } from "./parts/shelf-page.tsx";
import { ListSteps } from "./parts/steps.tsx";

export function OutletsPage({ view }: { readonly view: OutletsView }) {
  const words = useWords();
  return (
    <>
      <PageHeading facts={pageOf(view.pager, words)} intro={words.outletsIntro}>
        {words.outlets}
      </PageHeading>
      <Narrow view={view}>
        <ShelfList lines={view.outlets} none={words.noOutlets} />
      </Narrow>
      <Pager pager={view.pager} />
      {view.without > 0 && <p class="more">{words.withoutOutlet(view.without)}</p>}
    </>
  );
}

export function OutletPage({ view }: { readonly view: OutletView }) {
  const words = useWords();
  return (
    <>
      <PageHeading
        over={<Link to={OUTLETS}>{words.outlets}</Link>}
        facts={
          <ShelfFacts shelf={view}>
            {view.homePage && (
              <a href={view.homePage} rel="external">
                {words.homePage}
              </a>
            )}
          </ShelfFacts>
        }
      >
        <bdi>{view.name}</bdi>
      </PageHeading>
      <ShelfBody shelf={view} />
      <ListSteps neighbours={view.neighbours} />
    </>
  );
}
