/** The facts of an article in the apparatus beside its text. */
import type { ComponentChildren } from "preact";
import type { ArticleView } from "../../src/site/view.ts";
import { Link } from "./link.tsx";
import { useWords } from "./page-context.tsx";
import { Voice } from "./voice.tsx";

export function ArticleFacts({ view }: { readonly view: ArticleView }) {
  const words = useWords();
  return (
    <dl class="facts" data-pagefind-ignore="all">
      {view.headline && <Fact name={words.headlineAsPrinted}>{view.headline}</Fact>}
      {view.author && (
        <Fact name={words.author}>
          <bdi>{view.author}</bdi>
        </Fact>
      )}
      {view.topics.length > 0 && (
        <Fact name={words.topic(view.topics.length)}>
          <ul class="inline-list">
            {view.topics.map((topic) => (
              <li key={topic.path}>
                <Link to={topic.path}>{topic.name}</Link>
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {view.speakers.length > 0 && (
        <Fact name={words.quoted}>
          <ul class="inline-list">
            {view.speakers.map((voice) => (
              <li key={voice.name}>
                <Voice voice={voice} />
              </li>
            ))}
          </ul>
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
