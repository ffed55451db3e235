/** A record file's body as plain paragraphs: its Markdown taken off by the rules it was written by, and by nothing that reads it for the site. */

/** An escaped sign, or the brackets of a quotation or of a passage. */
const MARKUP = /\\([\\[\]>])|\]\{#?q-[0-9a-f]{8}(?:-\d+)?\}|\]\(#q-[0-9a-f]{8}(?:-\d+)?\)|\[/g;

/** @param record the text of its file */
export function bodyParagraphs(record: string): readonly string[] {
  const body = record.slice(record.indexOf("\n---\n", 4) + 5);
  return body
    .split("\n")
    .map((line) => line.replace(/^>(?: |$)/, "").replace(MARKUP, "$1"))
    .filter((line) => line.trim() !== "");
}
