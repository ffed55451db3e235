/**
 * A list that a reader can narrow by words: with script a field appears above it, in the room kept for it; without, there is the
 * list alone.
 */
import type { ComponentChildren } from "preact";
import { SEARCH } from "../../src/site/address.ts";
import { isNarrowed } from "../../src/site/list-length.ts";
import type { View } from "../../src/site/view.ts";
import { useHref } from "./link.tsx";

interface NarrowProps {
  readonly view: View;
  readonly children: ComponentChildren;
}

export function Narrow({ view, children }: NarrowProps) {
  const search = useSearch(view);
  if (!isNarrowed(view)) return <>{children}</>;
  const isChoosing = view.kind === "speaker" || view.kind === "outlet" || view.kind === "topic";
  return (
    <div data-module="narrow" data-search={search}>
      <div class={isChoosing ? "narrow narrow--choosing" : "narrow"} data-part="narrow" />
      {children}
    </div>
  );
}

/** Where a list goes on on other pages, the search that looks through all of them. */
function useSearch(view: View): string | undefined {
  const href = useHref();
  if (view.kind !== "speaker" && view.kind !== "outlet" && view.kind !== "topic") return undefined;
  if (view.pager === null) return undefined;
  const query = new URLSearchParams({ [view.kind]: view.name });
  if (view.kind === "speaker") query.set("view", "quotations");
  return `${href(SEARCH)}?${query}`;
}
