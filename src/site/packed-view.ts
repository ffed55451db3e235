/**
 * A view as JSON, on its way to be printed: one text a field. As one text an article's would be longer than what V8 keeps among small
 * things, and would be put together anew, in memory of its own, for whoever first reads it: five times the work of writing it.
 */
import type { View } from "./view.ts";

export type PackedView = readonly string[];

export function packView(view: View): PackedView {
  return Object.entries(view).map((field) => JSON.stringify(field));
}

export function unpackView(packed: PackedView): View {
  return Object.fromEntries(packed.map((field) => JSON.parse(field) as [string, unknown])) as unknown as View;
}
