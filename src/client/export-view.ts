/** Buttons that save the current results as a file. Results are fetched for it only now, and at most so many. */
import { type ExportRow, FORMATS, type Format, formatRows, MEDIA_TYPES } from "./export.ts";
import { UNKNOWN } from "./facet.ts";
import type { Entry } from "./listing.ts";
import { build } from "./node.ts";
import { passageOf } from "./passage.ts";
import { asPrinted, BORDER } from "./region.ts";
import { addressOf, statedOf } from "./result-view.ts";
import { TEXT } from "./text.ts";

const MOST = 1000;

/** Fills `element` with a button for each format; `entriesOf` gives the results once all of the archive has answered. */
export function startExport(element: HTMLElement, root: string, entriesOf: () => Promise<readonly Entry[]>): void {
  const said = build("span", { "aria-live": "polite" });
  const buttons = FORMATS.map((format) => {
    const button = build("button", { type: "button", class: "advice" }, format.toUpperCase());
    button.addEventListener("click", () => {
      const saving = entriesOf().then(async (all) => TEXT.saved(await save(format, all, root), all.length));
      void saving.then(
        (saved) => {
          said.textContent = saved;
        },
        () => {
          said.textContent = TEXT.notSaved;
        },
      );
    });
    return button;
  });
  element.append(build("span", {}, TEXT.saveAs), ...buttons, said);
}

async function save(format: Format, entries: readonly Entry[], root: string): Promise<number> {
  const rows = await Promise.all(entries.slice(0, MOST).map((entry) => rowOf(entry, root)));
  const address = URL.createObjectURL(new Blob([formatRows(rows, format)], { type: MEDIA_TYPES[format] }));
  build("a", { href: address, download: `search.${format}` }).click();
  // The browser has taken the file over once the click is done; the address may go a little later.
  window.setTimeout(() => URL.revokeObjectURL(address), 10_000);
  return rows.length;
}

async function rowOf({ match, ordinal, hits }: Entry, root: string): Promise<ExportRow> {
  const page = await match.load();
  const address = addressOf(page, root);
  const article = {
    title: asPrinted(page.meta.title ?? address),
    date: page.meta.date ?? null,
    outlet: page.meta.outlet ?? null,
  };
  const known = (page.filters.speaker ?? []).filter((speaker) => speaker !== UNKNOWN);
  const stated = page.filters.status?.[0] ?? null;
  if (ordinal === null) return { ...article, url: address, speakers: known, quotation: null, status: stated };
  const passage = passageOf(page, ordinal, hits, Number.POSITIVE_INFINITY);
  const speakers = passage?.speaker ? [passage.speaker] : [];
  const words = passage?.words.flatMap(({ text }) => (text === BORDER ? [] : text)).join(" ");
  const quotation = words === undefined ? null : asPrinted(words);
  const status = (passage && statedOf(page, passage)) ?? (stated && `article ${stated}`);
  return { ...article, url: `${address}#${passage?.anchor ?? ""}`, speakers, quotation, status };
}
