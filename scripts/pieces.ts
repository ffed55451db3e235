/**
 * The pieces of the site into the staged folder, one at a time: pages that changed are printed, files that changed are written,
 * clippings copied as received, and whatever is as the last release has it is taken over. A page is a function of its view and
 * of the shell around it, so these two are its key; where the view's own key is known, the view is made only where that is another.
 */
import { setImmediate as turn } from "node:timers/promises";
import { sha256 } from "../src/parse/hash.ts";
import { type PagePath, readPageAddress, type SitePath } from "../src/site/address.ts";
import type { PagesEnd, Piece, SearchPiece } from "../src/site/build.ts";
import { type DeadLink, findDeadLinks, leadsTo } from "../src/site/link-check.ts";
import { packView } from "../src/site/packed-view.ts";
import { isListed } from "../src/site/sitemap.ts";
import type { MadeFile, PlannedPage, SitePage } from "../src/site/view.ts";
import { anchorsIn, type Made } from "./ledger.ts";
import { type Printer, type PrintingOptions, printHere, printInThreads } from "./printer.ts";
import { count } from "./progress.ts";
import { Refusal } from "./refusal.ts";
import type { PageToPrint, Printed } from "./render.ts";
import type { SearchEntries } from "./search-entries.ts";
import { packBundle, readUnchanged } from "./source-files.ts";
import type { Staging } from "./staging.ts";
import { findStaleLinks, markTargets } from "./stale-links.ts";

/** Pages printed at once: more of them stand in a printer's memory longer, fewer are not worth Eleventy's beginning. */
const BATCH = 200;
/** So many are worth printing threads. */
const MANY = 400;
/** Batches that may wait to be printed. */
const MOST_WAITING = 4;

export interface PieceOptions {
  /** The content folder, for the clippings as received. */
  readonly content: string;
  readonly staging: Staging;
  /** A digest of all that decides how a page looks, its view aside. */
  readonly shell: string;
  readonly printing: PrintingOptions;
  readonly entries: SearchEntries;
  readonly onPage: () => void;
  /** Called when all search entries are there, and all pages but the few that tell of the data. */
  readonly onPagesEnd?: (() => void) | undefined;
}

export interface Pieces {
  readonly pages: number;
  /** Pages that were printed, not taken over. */
  readonly printed: number;
  /** Those that a list of the site's pages names. */
  readonly listed: readonly SitePath[];
  /** Where links of printed pages lead → a page that has such a link. */
  readonly asked: ReadonlyMap<string, string>;
  /** To be asked when everything the site is made of stands in the staged folder. */
  readonly findDead: () => readonly DeadLink[];
}

/** Rejects with a SourceChangedError where a clipping changed since it was read. */
export async function writePieces(pieces: Iterable<Piece>, options: PieceOptions): Promise<Pieces> {
  const { staging, entries } = options;
  const print = new Printing(options);
  const listed: SitePath[] = [];
  let pages = 0;
  try {
    for (const piece of pieces) {
      if ("entryOf" in piece) entries.add(piece, staging.made.has(fileOf(piece.entryOf)));
      else if ("pagesEnd" in piece) {
        await print.rest();
        options.onPagesEnd?.();
      } else if ("view" in piece || "show" in piece) {
        pages += 1;
        if (isListed(piece)) listed.push(piece.path);
        await ("show" in piece ? print.plan(piece) : print.add(piece));
      } else {
        // Writing waits for nothing, and who binds the index must have a turn.
        await turn();
        await writeFile(piece, options);
      }
    }
    await print.end();
  } finally {
    await print.close();
  }
  return { pages, printed: print.printed, listed, asked: print.asked, findDead: () => print.findDead() };
}

/**
 * Throws where there is one, since the site must not be published: a Refusal where a maintainer wrote all of them; else it is the
 * program's mistake.
 */
export function refuseDeadLinks(dead: readonly DeadLink[]): void {
  const [first, ...others] = dead.filter(({ page }) => readPageAddress(addressOf(page)) === null);
  if (first)
    throw new Error(`${count(others.length + 1, "dead link")}: ${first.page} links to ${first.href} (${first.reason})`);
  if (dead.length > 0) throw new Refusal(dead.map(sayWritten).join("\n"));
}

function sayWritten({ page, href, reason }: DeadLink): string {
  const address = addressOf(page);
  return `A link in pages/${readPageAddress(address)}.md leads nowhere, to ${href} (${reason}). Mend it; links are meant from ${address}.`;
}

type FilePiece = Exclude<Piece, SitePage | PlannedPage | SearchPiece | PagesEnd>;

async function writeFile(piece: FilePiece, { staging, content }: PieceOptions): Promise<void> {
  if ("content" in piece) staging.write(piece.path, piece.content);
  else if ("make" in piece) writeMade(staging, piece);
  else if ("tell" in piece)
    staging.write(
      piece.path,
      piece.tell((path) => staging.factsOf(path)),
    );
  else if ("from" in piece) {
    if (!staging.takeOver(piece.path, piece.sha256)) staging.write(piece.path, readUnchanged(content, piece));
  } else {
    const key = sha256(JSON.stringify(piece));
    if (!staging.takeOver(piece.path, key)) staging.write(piece.path, await packBundle(content, piece), key);
  }
}

function writeMade(staging: Staging, { path, key, make }: MadeFile): void {
  if (key === null) staging.write(path, make());
  else if (!staging.takeOver(path, key)) staging.write(path, make(), key);
}

/** Of a page's file. */
function addressOf(file: string): string {
  return `/${file.replace(/index\.html$/, "")}`;
}

export function fileOf(path: PagePath): string {
  return path === "404" ? "404.html" : `${path.slice(1)}index.html`;
}

class Printing {
  printed = 0;
  readonly #options: PieceOptions;
  #printer: Printer | null = null;
  /** Pages of which it is not known yet whether they are many: until then there is no printer. */
  #early: PageToPrint[] = [];
  /** Pages the printer took since it was last told to print. */
  #taken = 0;
  #keys = new Map<string, Pick<Made, "key" | "from">>();
  #waiting: Promise<void>[] = [];
  readonly asked = new Map<string, string>();

  constructor(options: PieceOptions) {
    this.#options = options;
  }

  async plan({ path, key, show }: PlannedPage): Promise<void> {
    const { shell, staging, onPage } = this.#options;
    const from = key === null ? "" : sha256(`${shell}\n${path}\n${key}`);
    if (from !== "" && staging.takeOverMadeFrom(fileOf(path), from)) onPage();
    else await this.add({ path, view: show() }, from);
  }

  /** @param from a digest of what the view was made from; empty where that is not known */
  async add(page: SitePage, from = ""): Promise<void> {
    const { shell, staging, onPage } = this.#options;
    const file = fileOf(page.path);
    const view = packView(page.view);
    const key = sha256(`${shell}\n${page.path}\n${view.map(sha256).join("\n")}`);
    if (staging.takeOver(file, key, from)) {
      onPage();
      return;
    }
    staging.free(file);
    this.#keys.set(file, { key, from });
    if (this.#printer !== null) await this.#give(this.#printer, { path: page.path, view });
    else if (this.#early.push({ path: page.path, view }) === MANY) await this.#open(printInThreads);
  }

  async end(): Promise<void> {
    const printer = this.#printer ?? (await this.#open(printHere));
    if (this.#taken > 0) await this.#print(printer);
    await Promise.all(this.#waiting);
  }

  /** The threads print what they have and go: what they hold is wanted elsewhere, and the pages still to come are few. */
  async rest(): Promise<void> {
    if (this.#printer === null) return;
    await this.end();
    await this.close();
  }

  async close(): Promise<void> {
    await this.#printer?.close();
    this.#printer = null;
  }

  findDead(): readonly DeadLink[] {
    const { staging } = this.#options;
    for (const [target, page] of findStaleLinks(staging)) this.asked.set(target, page);
    return findDeadLinks(this.asked, (file) => anchorsIn(staging.made, file));
  }

  async #open(open: (options: PrintingOptions) => Printer): Promise<Printer> {
    const printer = open(this.#options.printing);
    this.#printer = printer;
    for (const page of this.#early.splice(0)) await this.#give(printer, page);
    return printer;
  }

  async #give(printer: Printer, page: PageToPrint): Promise<void> {
    printer.take(page);
    this.#taken += 1;
    if (this.#taken === BATCH) await this.#print(printer);
  }

  async #print(printer: Printer): Promise<void> {
    this.#taken = 0;
    const printing = printer.print((printed) => this.#note(printed));
    // Whoever awaits it next hears of its failure; until then it must not count as unheard.
    printing.catch(() => {});
    this.#waiting.push(printing);
    if (this.#waiting.length <= MOST_WAITING) return;
    await this.#waiting.shift();
    // What called us here holds the whole account of a batch until it has an end of its own.
    await turn();
  }

  #note(printed: readonly Printed[]): void {
    const { staging, onPage } = this.#options;
    for (const { file, sha256: digest, anchors, targets } of printed) {
      const keys = this.#keys.get(file) ?? { key: "", from: "" };
      staging.note(file, { ...keys, sha256: digest, anchors: anchors.join(" "), targets: markTargets(targets) });
      this.#keys.delete(file);
      this.printed += 1;
      onPage();
    }
    // What stands by now is not asked for again: all that a large site asks for would fill the memory.
    for (const { file, targets } of printed)
      for (const target of targets)
        if (!this.asked.has(target) && !leadsTo(target, (to) => anchorsIn(staging.made, to)))
          this.asked.set(target, file);
  }
}
