/** How many a year, as a drawing a line high; what it shows is told in words to who cannot see it. */
import type { InterfaceText } from "../../src/site/interface-text.ts";
import type { Sparkline as SparklineValue, YearCount } from "../../src/site/sparkline.ts";
import { useWords } from "./page-context.tsx";

interface SparklineProps {
  readonly sparkline: SparklineValue;
  /** What is counted: “Quotations a year”. */
  readonly what: string;
}

/** Years told one by one at most; of more, only the one with most. */
const MOST_TOLD = 40;

export function Sparkline({ sparkline: { width, height, path, stroke, years, most }, what }: SparklineProps) {
  const words = useWords();
  const told = years.length > MOST_TOLD ? [] : years.map(({ year, count }) => words.yearCount(year, count));
  const label = words.drawnYears(what, told.length === 0 ? sayMost(years, most, words) : told.join(", "));
  return (
    <svg
      class="sparkline"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={label}
    >
      <path d={path} fill="none" stroke="currentColor" stroke-width={stroke} />
    </svg>
  );
}

function sayMost(years: readonly YearCount[], { year, count }: YearCount, words: InterfaceText): string {
  const isOne = years.filter((each) => each.count === count).length === 1;
  return isOne ? words.mostIn(year, count) : words.mostAYear(count);
}

/** Larger, with its years below it and the number of the longest line. */
export function SparklineFigure({ sparkline, what }: SparklineProps) {
  const words = useWords();
  const { first, last, years, most } = sparkline;
  return (
    <figure class="sparkline-figure">
      <figcaption class="side-heading">{what}</figcaption>
      <div class="sparkline-figure__drawing">
        <Sparkline sparkline={sparkline} what={what} />
        <p class="sparkline-figure__years" aria-hidden="true">
          <span>{first}</span> <span>{last}</span>
        </p>
      </div>
      <p class="sparkline-figure__most">{sayMost(years, most, words)}</p>
    </figure>
  );
}
