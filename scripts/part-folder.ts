/**
 * A part of a build as it lies on disk, in a folder that can be carried to another machine:
 *
 *     2-of-8/site/          its files
 *     2-of-8/ledger.tsv     what each was made from, and what came of it
 *     2-of-8/targets.txt    where its pages' links lead, to be checked when all parts are there
 *     2-of-8/listed.txt     its pages, for the sitemap
 *     2-of-8/part.json      what it is a part of; written last, so that a part without it is no part
 *     1-of-8/permalinks.json, account.json    of the first part alone: what all parts worked out alike
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Changes, Permalinks } from "../src/archive/permalink.ts";
import { writePermalinks } from "../src/archive/permalink-file.ts";
import type { SitePath } from "../src/site/address.ts";
import type { PartNumber } from "../src/site/share.ts";
import type { Request } from "./inputs.ts";
import type { Outcome } from "./last-build.ts";
import { type Ledger, readLedger, writeLedger } from "./ledger.ts";
import { inPieces, linesIn } from "./lines.ts";
import { loadPermalinks } from "./permalinks.ts";
import type { BoundVolume } from "./volumes.ts";
import { writeWhole } from "./whole-file.ts";

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
}

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
  readonly memo: PartMemo;
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

export function writePart(folder: string, { memo, ledger, asked, listed, whole }: WrittenPart): void {
  writeLedger(join(folder, "ledger.tsv"), ledger);
  writeWhole(join(folder, "targets.txt"), inPieces([...asked].map((each) => JSON.stringify(each))));
  writeWhole(join(folder, "listed.txt"), inPieces(listed));
  if (whole !== null) {
    writeFileSync(join(folder, "permalinks.json"), writePermalinks(whole.permalinks));
    writeFileSync(join(folder, "account.json"), JSON.stringify(whole.account));
  }
  writeWhole(join(folder, "part.json"), JSON.stringify(memo));
}

/** Null where no finished part lies there. */
export function readMemo(folder: string): PartMemo | null {
  const path = join(folder, "part.json");
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as PartMemo) : null;
}

export function readPartLedger(folder: string): Ledger {
  return readLedger(join(folder, "ledger.tsv"));
}

export function readAsked(folder: string): ReadonlyMap<string, string> {
  return new Map(Array.from(linesIn(join(folder, "targets.txt")), (line) => JSON.parse(line) as [string, string]));
}

export function readListed(folder: string): readonly SitePath[] {
  return [...linesIn(join(folder, "listed.txt"))] as SitePath[];
}

/** Of the first part. */
export function readWhole(folder: string): NonNullable<WrittenPart["whole"]> {
  const account = JSON.parse(readFileSync(join(folder, "account.json"), "utf8")) as Account;
  return { account, permalinks: loadPermalinks(join(folder, "permalinks.json")) };
}
