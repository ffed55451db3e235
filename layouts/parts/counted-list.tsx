/** Names with how often each occurs. */
import type { CountedLink } from "../../src/site/line.ts";
import { Link } from "./link.tsx";
import { None } from "./none.tsx";

interface CountedListProps {
  readonly links: readonly CountedLink[];
  /** The words for none. */
  readonly none: string;
  /** What is counted: 3 → “3 quotations”. */
  readonly count: (n: number) => string;
}

export function CountedList({ links, none, count }: CountedListProps) {
  if (links.length === 0) return <None text={none} />;
  return (
    <ul class="counted-list">
      {links.map((link) => (
        <li key={link.path}>
          <Link to={link.path}>
            <bdi>{link.name}</bdi>
          </Link>{" "}
          <span class="count">{count(link.count)}</span>
        </li>
      ))}
    </ul>
  );
}
