/** Dates, as precisely as they are known. */
import type { DateSpan, DateText } from "../../src/site/line.ts";
import { usePage } from "./page-context.tsx";
import { foreign } from "./tongue.ts";

export function DateOf({ date }: { readonly date: DateText | null }) {
  const { site, words } = usePage();
  return date === null ? (
    <span class="unknown">{words.noDate}</span>
  ) : (
    <time datetime={date.iso} lang={foreign(site.settings.language, site)}>
      {date.text}
    </time>
  );
}

/** From the first date to the last. */
export function Dates({ span: { first, last } }: { readonly span: DateSpan }) {
  const { words } = usePage();
  if (first.iso === last.iso) return <DateOf date={first} />;
  return (
    <>
      <DateOf date={first} /> {words.until} <DateOf date={last} />
    </>
  );
}

/** From the first year to the last. */
export function Years({ span }: { readonly span: DateSpan }) {
  const [first, last] = [span.first.iso.slice(0, 4), span.last.iso.slice(0, 4)];
  if (first === last) return <time datetime={first}>{first}</time>;
  return (
    <>
      <time datetime={first}>{first}</time>–<time datetime={last}>{last}</time>
    </>
  );
}
