/** The facts of an article in the apparatus beside its text. */
import type { ComponentChildren } from "preact";
import type { ArticleView } from "../../src/site/article-view.ts";
import { Facts } from "./facts.tsx";
import { Link } from "./link.tsx";
import { useWords } from "./page-context.tsx";
import { Voice } from "./voice.tsx";

/** More of them are found beside their words. */
const MOST_SPEAKERS = 40;

export function ArticleFacts({ view }: { readonly view: ArticleView }) {
  const words = useWords();
  return (
    <dl class="facts">
      {view.headline && <Fact name={words.headlineAsPrinted}>{view.headline}</Fact>}
      {view.author && (
        <Fact name={words.author}>
          <bdi>{view.author}</bdi>
        </Fact>
      )}
      {view.topics.length > 0 && (
        <Fact name={words.topic(view.topics.length)}>
          <Facts>
            {view.topics.map((topic) => (
              <Link key={topic.path} to={topic.path}>
                {topic.name}
              </Link>
            ))}
          </Facts>
        </Fact>
      )}
      {view.speakers.length > 0 && (
        <Fact name={words.quoted}>
          <Facts>
            {view.speakers.slice(0, MOST_SPEAKERS).map((voice) => (
              <Voice key={voice.name} voice={voice} />
            ))}
            {view.speakers.length > MOST_SPEAKERS && words.moreSpeakers(view.speakers.length - MOST_SPEAKERS)}
          </Facts>
        </Fact>
      )}
      {view.postedBy && (
        <Fact name={words.postedBy}>
          <bdi>{view.postedBy}</bdi>
        </Fact>
      )}
    </dl>
  );
}

interface FactProps {
  readonly name: string;
  readonly children: ComponentChildren;
}

export function Fact({ name, children }: FactProps) {
  return (
    <div class="facts__fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
