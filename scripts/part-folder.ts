/**
 * A part of a build as it lies on disk, in a folder that can be carried to another machine:
 *
 *     2-of-8/site/          its files
 *     2-of-8/ledger.tsv     what each was made from, and what came of it
 *     2-of-8/targets.txt    where its pages' links lead, to be checked when all parts are there
 *     2-of-8/listed.txt     its pages, for the sitemap
 *     2-of-8/records/, records.json    its records, and what they were made from
 *     2-of-8/part.json      what it is a part of; written last, so that a part without it is no part
 *     1-of-8/permalinks.json, account.json    of the first part alone: what all parts worked out alike
 *
 * It may have come a long way, so nothing of it is believed that is not as it was written: part.json tells the SHA-256 of itself
 * and of all that stands beside the site, and the ledger that of each file in there.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Changes, Permalinks } from "../src/archive/permalink.ts";
import { readPermalinks, writePermalinks } from "../src/archive/permalink-file.ts";
import type { SitePath } from "../src/site/address.ts";
import { type PartNumber, sayPart } from "../src/site/share.ts";
import type { Request } from "./inputs.ts";
import type { Outcome } from "./last-build.ts";
import { type Ledger, readWholeLedger, writeLedger } from "./ledger.ts";
import { readLines, writeLines } from "./lines.ts";
import { Refusal } from "./refusal.ts";
import { digestOfRegular, IrregularFile } from "./regular-file.ts";
import { asTyped } from "./root.ts";
import { readSealed, writeSealed } from "./sealed.ts";
import type { BoundVolume } from "./volumes.ts";

export interface PartMemo {
  readonly number: PartNumber;
  readonly request: Request;
  /** A digest of each thing that must be the same for all parts. */
  readonly inputs: PartInputs;
  /** Of the site, `--base-url` or that of site.yml. */
  readonly baseUrl: string | null;
  readonly outcome: Outcome;
  /** As `digestOfBinding` has it. */
  readonly binding: string;
  /** Its volumes of the search index, each with its number, counted from 0. */
  readonly volumes: readonly (readonly [number, BoundVolume])[];
  /** SHA-256 of each file of its own beside the site and part.json, by path from the part's folder. */
  readonly files: Readonly<Record<string, string>>;
}

export interface Part {
  readonly folder: string;
  readonly memo: PartMemo;
}

/** The parts are not those of one build, or not as they were written; the message is meant for the terminal. */
export class PartsRefused extends Refusal {}

export interface PartInputs {
  readonly program: string;
  readonly request: string;
  readonly content: string;
  readonly permalinks: string;
}

/** What there is to say and to remember of the whole build. */
export interface Account {
  readonly changes: Changes;
  readonly strangers: readonly string[];
  /** As `linksOf` has them. */
  readonly links: readonly string[];
}

export interface WrittenPart {
  readonly memo: Omit<PartMemo, "files">;
  readonly ledger: Ledger;
  /** Where links lead → a page that has such a link. */
  readonly asked: ReadonlyMap<string, string>;
  readonly listed: readonly SitePath[];
  /** Null for all parts but the first. */
  readonly whole: { readonly account: Account; readonly permalinks: Permalinks } | null;
}

export function partsFolder(archive: string): string {
  return join(archive, "parts");
}

export function partName({ part, of }: PartNumber): string {
  return `${part}-of-${of}`;
}

export function siteOf(folder: string): string {
  return join(folder, "site");
}

const MEMO = "part.json";

/** `part 2 of 8 (.archive/parts/2-of-8)`. */
export function namePart({ folder, memo }: Part): string {
  return `${sayPart(memo.number)} (${asTyped(folder)})`;
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function writePart(folder: string, { memo, ledger, asked, listed, whole }: WrittenPart): void {
  writeLedger(join(folder, "ledger.tsv"), ledger);
  writeLines(
    join(folder, "targets.txt"),
    [...asked].map((each) => JSON.stringify(each)),
  );
  writeLines(join(folder, "listed.txt"), listed);
  if (whole !== null) {
    writeFileSync(join(folder, "permalinks.json"), writePermalinks(whole.permalinks));
    writeFileSync(join(folder, "account.json"), JSON.stringify(whole.account));
  }
  writeMemo(folder, { ...memo, files: digestsOfOwn(folder) });
}

function digestsOfOwn(folder: string): PartMemo["files"] {
  const files = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const { name } = entry;
    if (entry.isFile()) return [name];
    return name === "site" ? [] : readdirSync(join(folder, name)).map((file) => `${name}/${file}`);
  });
  return Object.fromEntries(files.map((file) => [file, digestOfRegular(join(folder, file))]));
}

export function writeMemo(folder: string, memo: PartMemo): void {
  writeSealed(join(folder, MEMO), JSON.stringify(memo));
}

/** Whether a finished part lies there. */
export function isPart(folder: string): boolean {
  return existsSync(join(folder, MEMO));
}

/** Throws PartsRefused where it is not as it was written. */
export function readMemo(folder: string): PartMemo {
  const text = readSealed(join(folder, MEMO));
  if (text !== null) return JSON.parse(text) as PartMemo;
  throw new PartsRefused(
    `${asTyped(join(folder, MEMO))} is damaged, or was written by another state of the program. ${ONCE_MORE}`,
  );
}

const ONCE_MORE = "Carry the part here again, or make it anew.";

/** Throws PartsRefused where one of a part's files is not the very one that the part tells of. */
export function refuseWhereOther(part: Part, file: string, digest: string): void {
  if (unlessOdd(() => digestOfRegular(join(part.folder, file))) === digest) return;
  throw new PartsRefused(`${capital(namePart(part))}: ${file} is missing or not as the part says. ${ONCE_MORE}`);
}

/** Null where no regular file stands: where a link leads may be anybody's. */
function unlessOdd<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (error instanceof IrregularFile || ["ENOENT", "ENOTDIR"].includes(code)) return null;
    throw error;
  }
}

export function readPartLedger(folder: string): Ledger {
  return readWholeLedger(join(folder, "ledger.tsv"));
}

export function readAsked(folder: string): ReadonlyMap<string, string> {
  return new Map(Array.from(readLines(join(folder, "targets.txt")), (line) => JSON.parse(line) as [string, string]));
}

export function readListed(folder: string): readonly SitePath[] {
  return [...readLines(join(folder, "listed.txt"))] as SitePath[];
}

/** Of the first part. */
export function readWhole(folder: string): NonNullable<WrittenPart["whole"]> {
  const account = JSON.parse(readFileSync(join(folder, "account.json"), "utf8")) as Account;
  const { permalinks, fault } = readPermalinks(readFileSync(join(folder, "permalinks.json"), "utf8"));
  if (permalinks === null) throw new Error(`the permalinks of ${folder} cannot be read: ${fault}`);
  return { account, permalinks };
}
