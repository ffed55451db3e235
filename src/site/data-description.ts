/** What describes the data release, written as JSON: a schema, a package in, its text out, each description in the site's language. */
import type { InterfaceText } from "./interface-text.ts";

export function writeDescription(value: unknown, words: InterfaceText): string {
  const said = (name: string, part: unknown): unknown =>
    name === "description" && typeof part === "string" ? words.dataDescription(part) : part;
  return `${JSON.stringify(value, said, 2)}\n`;
}
