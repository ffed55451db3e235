/** The page of years: decade by decade, its months as a strip of bars, and the same figures as a table. */
import { UNDATED } from "../src/site/address.ts";
import type { Cell, Period, YearRow, YearsView } from "../src/site/years.ts";
import { Facts } from "./parts/facts.tsx";
import { Link } from "./parts/link.tsx";
import { None } from "./parts/none.tsx";
import { useWords } from "./parts/page-context.tsx";
import { PageHeading } from "./parts/page-heading.tsx";
import { Pager, pageOf } from "./parts/pager.tsx";
import { Strip } from "./parts/strip.tsx";

export function YearsPage({ view }: { readonly view: YearsView }) {
  const words = useWords();
  return (
    <>
      <PageHeading
        facts={
          <Facts>
            {words.articles(view.count)}
            {view.undated && (
              <>
                <Link to={UNDATED}>{view.undated.name}</Link>: {words.articles(view.undated.count)}
              </>
            )}
            {pageOf(view.pager, words)}
          </Facts>
        }
        intro={
          view.tallest
            ? `${words.bar.month}; ${words.tallestBar(view.tallest.name, words.articles(view.tallest.count))}.`
            : undefined
        }
      >
        {words.years}
      </PageHeading>
      {view.periods.length === 0 && <None text={words.noYears} />}
      {view.periods.map((period) => (
        <PeriodSection key={period.anchor} period={period} months={view.months} />
      ))}
      <Pager pager={view.pager} />
    </>
  );
}

interface PeriodProps {
  readonly period: Period;
  /** The months' names, cut short. */
  readonly months: readonly string[];
}

function PeriodSection({ period, months }: PeriodProps) {
  const words = useWords();
  return (
    <section class="group period" aria-labelledby={period.anchor}>
      <h2 id={period.anchor} class="group__name">
        {period.name} <span class="count">{words.articles(period.count)}</span>
      </h2>
      <Strip strip={period.strip} />
      <details class="year-table">
        <summary>{words.timelineTableOf(period.name)}</summary>
        <div class="year-table__frame">
          <table>
            <thead>
              <tr>
                <th scope="col">{words.year}</th>
                {months.map((month) => (
                  <th key={month} scope="col">
                    {month}
                  </th>
                ))}
                {period.hasUnplaced && <th scope="col">{words.noMonth}</th>}
                <th scope="col">{words.wholeYear}</th>
              </tr>
            </thead>
            <tbody>
              {period.rows.map((row) => (
                <Row key={row.name} row={row} hasUnplaced={period.hasUnplaced} />
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}

function Row({ row, hasUnplaced }: { readonly row: YearRow; readonly hasUnplaced: boolean }) {
  return (
    <tr>
      <th scope="row">{row.path === null ? row.name : <Link to={row.path}>{row.name}</Link>}</th>
      {row.months.map((month, at) => (
        <td key={at}>
          <Count cell={month} />
        </td>
      ))}
      {hasUnplaced && <td>{row.unplaced === 0 ? null : row.unplaced}</td>}
      <td>{row.count === 0 ? null : row.count}</td>
    </tr>
  );
}

function Count({ cell: { path, count } }: { readonly cell: Cell }) {
  return path === null ? null : <Link to={path}>{count}</Link>;
}
