/**
 * An invented archive on disk, as content of our build and, where it is asked for, of the peer's, and the three edits that are
 * measured: an article is added, one gets another title, one is deleted. Each can be made and undone.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeClipping } from "../invented/clipping.ts";
import { type InventedArticle, quotationsOf, runPress } from "../invented/press.ts";
import { peerPathOf, writePeerArticle } from "./peer-site.ts";

/** A file that comes, goes or changes: null where it is not. */
export interface Change {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface BenchArchive {
  readonly articles: number;
  readonly quotations: number;
  /** Of the clippings. */
  readonly megabytes: number;
  /** The newest article of all. */
  readonly added: Change;
  /** In the middle of the archive. */
  readonly retitled: Change;
  /** A third of the way. */
  readonly deleted: Change;
  /** The added article as the peer reads it. */
  readonly addedToPeer: Change | null;
}

const SITE = "title: An invented press\nbase-url: https://example.org/\n";

/** @param peer the folder of the peer's site, null where there is none */
export function writeArchive(content: string, peer: string | null, count: number, seed: number): BenchArchive {
  write(join(content, "site.yml"), SITE);
  let [bytes, quotations] = [0, 0];
  const changes: { added?: Change; retitled?: Change; deleted?: Change; addedToPeer?: Change } = {};
  for (const article of runPress(count, seed, 1).articles) {
    const path = pathOf(content, article);
    const text = writeClipping(article);
    if (article.number === count) {
      changes.added = { path, before: null, after: text };
      if (peer !== null)
        changes.addedToPeer = { path: peerPathOf(peer, article), before: null, after: writePeerArticle(article) };
      break;
    }
    write(path, text);
    if (peer !== null) write(peerPathOf(peer, article), writePeerArticle(article));
    bytes += Buffer.byteLength(text);
    quotations += quotationsOf(article).length;
    if (article.number === Math.floor(count / 2))
      changes.retitled = { path, before: text, after: `---\ntitle: Another title\n---\n${text}` };
    if (article.number === Math.floor(count / 3)) changes.deleted = { path, before: text, after: null };
  }
  const { added, retitled, deleted, addedToPeer = null } = changes;
  if (!added || !retitled || !deleted) throw new RangeError("an archive to be measured has an article at least");
  return { articles: count, quotations, megabytes: bytes / 1e6, added, retitled, deleted, addedToPeer };
}

export function make({ path, after }: Change): void {
  put(path, after);
}

export function undo({ path, before }: Change): void {
  put(path, before);
}

function put(path: string, text: string | null): void {
  if (text === null) rmSync(path);
  else write(path, text);
}

function pathOf(content: string, { date, number }: InventedArticle): string {
  return join(content, "clippings", date.slice(0, 4), `${number}.txt`);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
