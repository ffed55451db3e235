/** Every kind of view with its layout. */
import type { VNode } from "preact";
import type { View as ViewValue } from "../src/site/view.ts";
import { ArticlePage } from "./article.tsx";
import { BesidePage } from "./beside.tsx";
import { DayPage, MonthPage, UndatedPage, YearPage } from "./calendar.tsx";
import { GonePage, MovedPage } from "./departed.tsx";
import { Document } from "./document.tsx";
import { HomePage } from "./home.tsx";
import { NamedByPage, NamesPage } from "./names.tsx";
import { NotFoundPage } from "./not-found.tsx";
import { OutletPage, OutletsPage } from "./outlet.tsx";
import { QuotePage, QuotesPage } from "./quote.tsx";
import { SearchPage } from "./search.tsx";
import { SpeakerPage, SpeakersPage } from "./speaker.tsx";
import { TextPage } from "./text.tsx";
import { TopicPage, TopicsPage } from "./topic.tsx";
import { WantedArticlePage, WantedPage } from "./wanted.tsx";
import { YearsPage } from "./years.tsx";

export function View({ view }: { readonly view: ViewValue }) {
  return <Document view={view}>{layoutOf(view)}</Document>;
}

function layoutOf(view: ViewValue): VNode {
  switch (view.kind) {
    case "home":
      return <HomePage view={view} />;
    case "article":
      return <ArticlePage view={view} />;
    case "named-by":
      return <NamedByPage view={view} />;
    case "names":
      return <NamesPage view={view} />;
    case "beside":
      return <BesidePage view={view} />;
    case "speakers":
      return <SpeakersPage view={view} />;
    case "speaker":
      return <SpeakerPage view={view} />;
    case "outlets":
      return <OutletsPage view={view} />;
    case "outlet":
      return <OutletPage view={view} />;
    case "topics":
      return <TopicsPage view={view} />;
    case "topic":
      return <TopicPage view={view} />;
    case "years":
      return <YearsPage view={view} />;
    case "year":
      return <YearPage view={view} />;
    case "month":
      return <MonthPage view={view} />;
    case "day":
      return <DayPage view={view} />;
    case "undated":
      return <UndatedPage view={view} />;
    case "quotes":
      return <QuotesPage view={view} />;
    case "quote":
      return <QuotePage view={view} />;
    case "wanted":
      return <WantedPage view={view} />;
    case "wanted-article":
      return <WantedArticlePage view={view} />;
    case "search":
      return <SearchPage view={view} />;
    case "text":
      return <TextPage view={view} />;
    case "moved":
      return <MovedPage view={view} />;
    case "gone":
      return <GonePage view={view} />;
    case "not-found":
      return <NotFoundPage />;
  }
}
