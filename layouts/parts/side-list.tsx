/** A list beside a page: its first entries, and where there are more the way to all of them. */
import type { ComponentChildren } from "preact";
import type { CompanionLink } from "../../src/site/beside-view.ts";
import type { CountedLink } from "../../src/site/line.ts";
import type { SideList as SideListValue } from "../../src/site/side-list.ts";
import { CountedList } from "./counted-list.tsx";
import { Link } from "./link.tsx";
import { useWords } from "./page-context.tsx";

interface SectionProps {
  readonly id: string;
  readonly name: string;
  readonly all: SideListValue<unknown>["all"];
  readonly children: ComponentChildren;
}

function Section({ id, name, all, children }: SectionProps) {
  const words = useWords();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} class="side-heading">
        {name}
      </h2>
      {children}
      {all && (
        <p class="more">
          <Link to={all.path} label={`${words.showAllOf(all.count)}: ${name}`}>
            {words.showAllOf(all.count)}
          </Link>
        </p>
      )}
    </section>
  );
}

interface SideListProps {
  readonly id: string;
  readonly name: string;
  readonly list: SideListValue<CountedLink>;
  /** The words for none; without them an empty list is left out with its heading. */
  readonly none?: string;
  readonly count: (n: number) => string;
}

export function SideList({ id, name, list, none, count }: SideListProps) {
  if (list.shown.length === 0 && none === undefined) return null;
  return (
    <Section id={id} name={name} all={list.all}>
      <CountedList links={list.shown} none={none ?? ""} count={count} />
    </Section>
  );
}

interface CompanionsProps {
  readonly name: string;
  readonly list: SideListValue<CompanionLink>;
}

/** Left out where there are none. */
export function Companions({ name, list }: CompanionsProps) {
  if (list.shown.length === 0) return null;
  return (
    <Section id="beside" name={name} all={list.all}>
      <CompanionList companions={list.shown} />
    </Section>
  );
}

export function CompanionList({ companions }: { readonly companions: readonly CompanionLink[] }) {
  const words = useWords();
  return (
    <ul class="counted-list">
      {companions.map(({ path, name, days, topics }) => (
        <li key={path}>
          <Link to={path}>
            <bdi>{name}</bdi>
          </Link>{" "}
          <span class="count">{words.inCommon(days, topics)}</span>
        </li>
      ))}
    </ul>
  );
}
