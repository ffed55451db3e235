/** A year as twelve small calendars, or a month as one: each day on which something was printed is inked, and leads to its page. */
import type { CalendarDay, CalendarMonth, HeatMap as HeatMapValue, InkStep } from "../../src/site/heat-map.ts";
import { Link } from "./link.tsx";
import { useWords } from "./page-context.tsx";

export function HeatMap({ map }: { readonly map: HeatMapValue }) {
  const words = useWords();
  return (
    <section class="heat-map" aria-labelledby="heat-map">
      <h2 id="heat-map" class="aside">
        {words.heatMap}
      </h2>
      <div class="heat-map__months">
        {map.months.map((month) => (
          <Month key={month.name} month={month} weekdays={map.weekdays} />
        ))}
      </div>
      <Key steps={map.steps} />
    </section>
  );
}

/** The calendar of one month, on its own page: there its name need not be told again. */
export function MonthMap({ map }: { readonly map: HeatMapValue }) {
  const words = useWords();
  return (
    <section class="heat-map heat-map--month" aria-labelledby="heat-map">
      <h2 id="heat-map" class="aside">
        {words.heatMap}
      </h2>
      {map.months.map((month) => (
        <table key={month.name} class="month">
          <Weeks month={month} weekdays={map.weekdays} />
        </table>
      ))}
      <Key steps={map.steps} />
    </section>
  );
}

interface MonthProps {
  readonly month: CalendarMonth;
  readonly weekdays: HeatMapValue["weekdays"];
}

function Month({ month, weekdays }: MonthProps) {
  const words = useWords();
  const { name, path, count } = month;
  return (
    <table class={path === null ? "month month--blank" : "month"}>
      <caption>
        {path === null ? (
          name
        ) : (
          <>
            <Link to={path}>{name}</Link> <span class="count">{words.articles(count)}</span>
          </>
        )}
      </caption>
      <Weeks month={month} weekdays={weekdays} />
    </table>
  );
}

function Weeks({ month: { weeks }, weekdays }: MonthProps) {
  return (
    <>
      <thead>
        <tr>
          {weekdays.map((weekday) => (
            <th key={weekday.name} scope="col" aria-label={weekday.name}>
              {weekday.short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map(({ before, days, after }) => (
          <tr key={days[0]?.name}>
            {before > 0 && <td colspan={before} />}
            {days.map((day) => (
              <Day key={day.name} day={day} />
            ))}
            {after > 0 && <td colspan={after} />}
          </tr>
        ))}
      </tbody>
    </>
  );
}

function Day({ day: { name, printed } }: { readonly day: CalendarDay }) {
  const words = useWords();
  if (printed === null) return <td>{name}</td>;
  return (
    <td class={`ink ink--${printed.step}`}>
      <Link to={printed.path} label={words.dayPrinted(printed.date, words.articles(printed.count))}>
        {name}
      </Link>
    </td>
  );
}

/** What each step of ink stands for. */
function Key({ steps }: { readonly steps: readonly InkStep[] }) {
  const words = useWords();
  if (steps.length === 0) return null;
  return (
    <p class="heat-map__key">
      {words.inkSteps}{" "}
      {steps.map(({ step, from, to }) => (
        <span key={step} class={`ink ink--${step}`}>
          {words.inkStep(from, to)}
        </span>
      ))}
    </p>
  );
}
