/** Outlets or topics as a list: how many articles each has, and over which years. */
import type { ShelfLine } from "../../src/site/line.ts";
import { Facts } from "./facts.tsx";
import { Link } from "./link.tsx";
import { None } from "./none.tsx";
import { useWords } from "./page-context.tsx";
import { Seen } from "./seen.tsx";

interface ShelfListProps {
  readonly lines: readonly ShelfLine[];
  readonly none: string;
}

export function ShelfList({ lines, none }: ShelfListProps) {
  const words = useWords();
  if (lines.length === 0) return <None text={none} />;
  return (
    <ul class="ledger">
      {lines.map((line) => (
        <li key={line.path} class="ledger__line">
          <Link class="ledger__name" to={line.path}>
            <bdi>{line.name}</bdi>
          </Link>{" "}
          <span class="ledger__facts">
            <Facts>
              {words.articles(line.count)}
              {line.seen && <Seen seen={line.seen} sparkline={line.sparkline} what={words.articlesAYear} />}
            </Facts>
          </span>
        </li>
      ))}
    </ul>
  );
}
