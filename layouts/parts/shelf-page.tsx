/** What the pages of an outlet and of a topic share: their articles by year, and beside them whom they quote. */
import type { ComponentChildren } from "preact";
import type { OutletView, TopicView } from "../../src/site/list-view.ts";
import { Fact } from "./article-facts.tsx";
import { Facts } from "./facts.tsx";
import { Narrow } from "./narrow.tsx";
import { useWords } from "./page-context.tsx";
import { Pager, pageOf } from "./pager.tsx";
import { Seen } from "./seen.tsx";
import { Companions, SideList } from "./side-list.tsx";
import { SparklineFigure } from "./sparkline.tsx";
import { TakeAway } from "./take-away.tsx";
import { YearGroups } from "./year-groups.tsx";

type Shelf = OutletView | TopicView;

interface ShelfFactsProps {
  readonly shelf: Shelf;
  readonly children?: ComponentChildren;
}

export function ShelfFacts({ shelf, children }: ShelfFactsProps) {
  const words = useWords();
  return (
    <Facts>
      {words.articles(shelf.count)}
      {shelf.seen && <Seen seen={shelf.seen} />}
      {children}
      {pageOf(shelf.pager, words)}
    </Facts>
  );
}

export function ShelfBody({ shelf }: { readonly shelf: Shelf }) {
  const words = useWords();
  return (
    <div class="with-side">
      <div class="with-side__main">
        <Narrow view={shelf}>
          <YearGroups years={shelf.years} />
        </Narrow>
        <Pager pager={shelf.pager} />
      </div>
      <div class="with-side__side">
        {shelf.spellings.length > 0 && (
          <dl class="facts">
            <Fact name={words.alsoSpelled}>{shelf.spellings.join("; ")}</Fact>
          </dl>
        )}
        {shelf.sparkline && <SparklineFigure sparkline={shelf.sparkline} what={words.articlesAYear} />}
        <SideList
          id="quoted"
          name={words.quotedMost}
          list={shelf.speakers}
          none={words.noSpeakersHere}
          count={words.quotations}
        />
        {shelf.kind === "topic" ? (
          <SideList id="printed-in" name={words.printedIn} list={shelf.outlets} count={words.articles} />
        ) : (
          <>
            <SideList id="on-topics" name={words.onTopics} list={shelf.topics} count={words.articles} />
            <Companions name={words.sideBySideWith} list={shelf.companions} />
          </>
        )}
        <TakeAway />
      </div>
    </div>
  );
}
