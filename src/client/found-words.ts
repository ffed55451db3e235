/**
 * On arrival from a search: the words found are marked in the passage the link leads to, and brought into the window where
 * the passage is long. The address says which words (`?found=…`); once they are marked it is written clean again, so that
 * what a reader copies is the quotation's own address. The words themselves are not touched: the mark is a highlight.
 */

import { UNSPACED } from "./unspaced.ts";

const PARAMETER = "found";
/** As results have them: dashes and dots that join two words part them. */
const WORD = new RegExp(`[${UNSPACED}]|(?:(?!--|\\.\\.|[${UNSPACED}])[^\\s—―…])+`, "gu");

export function markFoundWords(): void {
  const url = new URL(window.location.href);
  const words = (url.searchParams.get(PARAMETER) ?? "")
    .split(" ")
    .map(fold)
    .filter((word) => word !== "");
  if (words.length === 0) return;
  url.searchParams.delete(PARAMETER);
  window.history.replaceState(window.history.state, "", url);
  const target = document.getElementById(decodeURIComponent(url.hash.slice(1)));
  const range = target ? findWords(target, words) : null;
  if (!range) return;
  if ("highlights" in CSS) CSS.highlights.set("found-words", new Highlight(range));
  const place = range.getBoundingClientRect();
  if (place.bottom > window.innerHeight || place.top < 0)
    window.scrollBy({ top: place.top - window.innerHeight / 3, behavior: "instant" });
}

interface Place {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/** The first run of these words from the beginning of `target` on, in it or in what follows it in its article. */
function findWords(target: Element, words: readonly string[]): Range | null {
  const places = placesFrom(target);
  for (let first = 0; first + words.length <= places.length; first++) {
    if (!words.every((word, index) => foldPlace(places[first + index]) === word)) continue;
    const start = places[first];
    const end = places[first + words.length - 1];
    if (!start || !end) return null;
    const range = document.createRange();
    range.setStart(start.node, start.start);
    range.setEnd(end.node, end.end);
    return range;
  }
  return null;
}

/** Every word from the beginning of `target` to the end of its article. */
function placesFrom(target: Element): Place[] {
  const walker = document.createTreeWalker(target.closest("article") ?? target, NodeFilter.SHOW_TEXT);
  walker.currentNode = target;
  const places: Place[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || !node.parentElement?.closest(".paragraph__words")) continue;
    for (const match of node.data.matchAll(WORD))
      if (fold(match[0]) !== "") places.push({ node, start: match.index, end: match.index + match[0].length });
  }
  return places;
}

function foldPlace(place: Place | undefined): string {
  return place ? fold(place.node.data.slice(place.start, place.end)) : "";
}

function fold(word: string): string {
  return word
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}$%£€]/gu, "")
    .toLowerCase();
}
