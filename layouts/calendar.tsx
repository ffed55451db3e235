/** The calendar: a year, a month, a day, and what has no date. */
import type { ComponentChildren } from "preact";
import { YEARS } from "../src/site/address.ts";
import type { NamedLink } from "../src/site/line.ts";
import type { DayView, MonthView, UndatedView, YearView } from "../src/site/list-view.ts";
import { ArticleList } from "./parts/article-list.tsx";
import { Facts } from "./parts/facts.tsx";
import { HeatMap, MonthMap } from "./parts/heat-map.tsx";
import { Link } from "./parts/link.tsx";
import { useWords } from "./parts/page-context.tsx";
import { PageHeading } from "./parts/page-heading.tsx";
import { Pager, pageOf } from "./parts/pager.tsx";
import { Steps } from "./parts/steps.tsx";

export function YearPage({ view }: { readonly view: YearView }) {
  const words = useWords();
  return (
    <>
      <PageHeading over={<Link to={YEARS}>{words.years}</Link>} facts={<Counted view={view} />}>
        {view.name}
      </PageHeading>
      {view.heatMap && <HeatMap map={view.heatMap} />}
      {view.months.map(({ month, articles }) => (
        <Group key={month.path} name={<Link to={month.path}>{month.name}</Link>}>
          <ArticleList articles={articles} none={words.noArticles} />
        </Group>
      ))}
      {view.unplaced.length > 0 && (
        <Group name={words.yearOnly}>
          <ArticleList articles={view.unplaced} none={words.noArticles} dated={false} />
        </Group>
      )}
      <Pager pager={view.pager} />
      <CalendarSteps view={view} />
    </>
  );
}

export function MonthPage({ view }: { readonly view: MonthView }) {
  const words = useWords();
  return (
    <>
      <PageHeading over={<Link to={view.year.path}>{view.year.name}</Link>} facts={<Counted view={view} />}>
        {view.name}
      </PageHeading>
      <div class="month-page">
        {view.heatMap && <MonthMap map={view.heatMap} />}
        <div class="month-page__days">
          {view.days.map(({ day, articles }) => (
            <Group key={day.path} name={<Link to={day.path}>{day.name}</Link>}>
              <ArticleList articles={articles} none={words.noArticles} dated={false} />
            </Group>
          ))}
          {view.unplaced.length > 0 && (
            <Group name={words.monthOnly}>
              <ArticleList articles={view.unplaced} none={words.noArticles} dated={false} />
            </Group>
          )}
          <Pager pager={view.pager} />
        </div>
      </div>
      <CalendarSteps view={view} />
    </>
  );
}

export function DayPage({ view }: { readonly view: DayView }) {
  const words = useWords();
  return (
    <>
      <PageHeading over={<Link to={view.month.path}>{view.month.name}</Link>} facts={<Counted view={view} />}>
        {view.name}
      </PageHeading>
      <ArticleList articles={view.articles} none={words.noArticles} dated={false} />
      <Pager pager={view.pager} />
      <CalendarSteps view={view} />
    </>
  );
}

export function UndatedPage({ view }: { readonly view: UndatedView }) {
  const words = useWords();
  return (
    <>
      <PageHeading
        over={<Link to={YEARS}>{words.years}</Link>}
        facts={<Counted view={view} />}
        intro={words.undatedIntro}
      >
        {words.undated}
      </PageHeading>
      <ArticleList articles={view.articles} none={words.noArticles} />
      <Pager pager={view.pager} />
    </>
  );
}

function Counted({ view: { count, pager } }: { readonly view: Pick<YearView, "count" | "pager"> }) {
  const words = useWords();
  return (
    <Facts>
      {words.articles(count)}
      {pageOf(pager, words)}
    </Facts>
  );
}

interface GroupProps {
  readonly name: ComponentChildren;
  readonly children: ComponentChildren;
}

function Group({ name, children }: GroupProps) {
  return (
    <section class="group">
      <h2 class="group__name">{name}</h2>
      {children}
    </section>
  );
}

interface Neighbours {
  readonly previous: NamedLink | null;
  readonly next: NamedLink | null;
}

function CalendarSteps({ view }: { readonly view: Neighbours }) {
  const words = useWords();
  return (
    <Steps
      label={words.calendarSteps}
      previous={view.previous && { ...view.previous, word: words.previous }}
      next={view.next && { ...view.next, word: words.next }}
    />
  );
}
