/** The heading of every page but an article: what it is above, its name, and a line of facts below. */
import type { ComponentChildren } from "preact";

interface PageHeadingProps {
  /** What kind of page, or the way to it. */
  readonly over?: ComponentChildren;
  readonly children: ComponentChildren;
  readonly facts?: ComponentChildren;
  readonly intro?: string | undefined;
}

export function PageHeading({ over, children, facts, intro }: PageHeadingProps) {
  return (
    <header class="page-heading">
      {over && <p class="page-heading__over">{over}</p>}
      <h1>{children}</h1>
      {facts && <p class="page-heading__facts">{facts}</p>}
      {intro && <p class="page-heading__intro">{intro}</p>}
    </header>
  );
}
