/** First and last seen, as precisely as it is known: each date leads to what was printed then. */
import type { DatedLink, Seen as SeenValue } from "../../src/site/seen.ts";
import type { Sparkline as SparklineValue } from "../../src/site/sparkline.ts";
import { Link } from "./link.tsx";
import { useWords } from "./page-context.tsx";
import { Sparkline } from "./sparkline.tsx";

interface SeenProps {
  readonly seen: SeenValue;
  /** Drawn between the two dates. */
  readonly sparkline?: SparklineValue | null;
  readonly what?: string;
}

export function Seen({ seen: { first, last }, sparkline = null, what = "" }: SeenProps) {
  const words = useWords();
  if (first.date.iso === last.date.iso) return <DateLink link={first} />;
  return (
    <>
      <DateLink link={first} /> {sparkline === null ? words.until : <Sparkline sparkline={sparkline} what={what} />}{" "}
      <DateLink link={last} />
    </>
  );
}

function DateLink({ link: { date, path } }: { readonly link: DatedLink }) {
  return (
    <Link to={path}>
      <time datetime={date.iso}>{date.text}</time>
    </Link>
  );
}
