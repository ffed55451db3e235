/**
 * An indexed article -> its regions: quotations with their speakers, and the story between them, in words. Used in the
 * browser to show passages, and by the build to write down where every quotation stands.
 */
import type { Anchor, Page } from "./engine.ts";

/** A stretch of the article, in words. A quotation ends where the next titled anchor stands. */
export interface Region {
  readonly kind: "quotation" | "story";
  readonly anchor: string | null;
  readonly speaker: string | null;
  readonly start: number;
  readonly end: number;
  /** What may be shown about it: a quotation's own words and no others, the whole paragraph for the story. */
  readonly context: readonly [start: number, end: number];
}

/** What our pages put between paragraphs, as a word of its own, so that no phrase is found across them. */
export const BORDER = "¶";

/**
 * What the build puts before a space that is not printed, between letters that are drawn as one, and between the
 * slashes that stand for a dash (src/site/search-words.ts).
 */
export const UNPRINTED = "\u2060";

/** Letters that are drawn as one: as the build has put them, and as they are printed. */
const LIGATURES = new Map(
  [..."\ufb00\ufb01\ufb02\ufb03\ufb04"].map((drawn) => [[...drawn.normalize("NFKC")].join(UNPRINTED), drawn]),
);
const APART = /f\u2060(?:f\u2060[il]|[fil])/g;

/** Words with their spaces and letters as they are printed. */
export function asPrinted(text: string): string {
  return text
    .replaceAll(`/${UNPRINTED}/`, "–")
    .replaceAll(`${UNPRINTED} `, "")
    .replace(APART, (letters) => LIGATURES.get(letters) ?? letters)
    .replaceAll(UNPRINTED, "");
}

/** The article's words as the engine counts them: parted by white space, or by its own mark in languages without any. */
export function wordsOf(page: Page): string[] {
  const raw = page.raw_content;
  if (raw?.includes("\u200b")) return raw.split("\u200b").map(decodeEntities);
  return page.content.split(/[\r\n\s]+/);
}

function decodeEntities(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}

/**
 * Quotations and paragraphs of the story, without gaps, in order; what stands before the first anchor is the head and is left
 * out. A quotation ends with its own words; where those end together with their paragraph and nothing says that the next one
 * is the story, it is a quotation of several paragraphs and runs on to the next titled anchor.
 */
export function regionsOf(page: Page, length: number): Region[] {
  const anchors = [...page.anchors]
    .filter((anchor) => isQuotation(anchor) || isTitled(anchor) || isParagraph(anchor))
    .sort((a, b) => a.location - b.location || Number(isQuotation(a)) - Number(isQuotation(b)));
  const borders = anchors.filter(isParagraph).map((anchor) => anchor.location);
  const regions: Region[] = [];
  const add = (kind: Region["kind"], anchor: Anchor, start: number, end: number): void => {
    if (end <= start) return;
    const isSpoken = kind === "quotation";
    const context = isSpoken ? ([start, end] as const) : paragraphAbout(borders, start, end, length);
    regions.push({ kind, anchor: anchor.id, speaker: isSpoken ? speakerOf(anchor) : null, start, end, context });
  };
  let covered = 0;
  anchors.forEach((anchor, index) => {
    const next = (from: number, fits: (other: Anchor) => boolean = () => true): Anchor | undefined => {
      for (let at = index + 1; at < anchors.length; at++) {
        const other = anchors[at];
        if (other && other.location >= from && fits(other)) return other;
      }
      return undefined;
    };
    const start = Math.max(anchor.location, covered);
    if (!isQuotation(anchor)) {
      covered = Math.max(covered, next(anchor.location)?.location ?? length);
      add("story", anchor, start, covered);
      return;
    }
    const own = anchor.location + countWords(anchor.text);
    const follower = next(own - 1);
    const runsOn =
      follower !== undefined && follower.location <= own + 1 && isParagraph(follower) && !isTitled(follower);
    const end = runsOn ? (next(own - 1, (other) => isTitled(other) || isQuotation(other))?.location ?? length) : own;
    add("quotation", anchor, start, end);
    covered = Math.max(end, next(end)?.location ?? length);
    add("story", anchor, end, covered);
  });
  return regions;
}

/** From the last border at or before `start` to the first behind it. */
function paragraphAbout(borders: readonly number[], start: number, end: number, length: number): [number, number] {
  let low = 0;
  let high = borders.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((borders[middle] ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return [borders[low - 1] ?? start, Math.max(borders[low] ?? length, end)];
}

function isQuotation(anchor: Anchor): boolean {
  return anchor.id.startsWith("q-");
}

function isParagraph(anchor: Anchor): boolean {
  return /^p\d+$/.test(anchor.id);
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== "").length;
}

function isTitled(anchor: Anchor): boolean {
  return (anchor.title ?? "").trim() !== "";
}

/** `Ana Reyes: “The bridge…”` -> Ana Reyes. A title that opens with the words themselves names nobody. */
function speakerOf(anchor: Anchor): string | null {
  const title = anchor.title ?? "";
  const at = title.indexOf(": “");
  return at > 0 ? title.slice(0, at) : null;
}
