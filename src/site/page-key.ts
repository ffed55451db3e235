/**
 * Keys of pages: digests of all that a view is made from, so that none is made where the last release has it. A desk in; for things
 * of its archive, and lists of them, their keys out. The code, the settings and what is known of people and outlets are the desk's
 * ground; without one there are no keys, and every view is made.
 *
 * A builder may read of an article what its key tells of, and no more: of those on its lists the *line*, of those it takes quotations
 * or names from the *face*. What else it shows stands in the key as it is. A key that tells too much costs a view that is made and
 * found unchanged; one that tells too little would leave an old page standing. `tests/site/page-key.test.ts` holds them together.
 */
import type { Echo } from "../archive/archive.ts";
import { sha256 } from "../parse/hash.ts";
import type { Desk } from "./desk.ts";
import { echoLink, outletLink, speakerLink, topicLink, voiceOf } from "./link.ts";
import { onceEach } from "./once.ts";

export interface Keys {
  /** Of the parts as they are, plain values all of them. Null where there is no ground to tell by. */
  readonly of: (parts: () => unknown) => string | null;
  /** The article itself, whole, and how it reads as a line of a list. */
  readonly line: (id: string) => string;
  /** Its line, and whom and what it quotes and is about, with where else its quotations are printed. */
  readonly face: (id: string) => string;
  /** An echo, its printings with their lines and speakers. */
  readonly echo: (echo: Echo) => string;
}

/** Hex digits of a digest: enough for no two in a billion to be the same by chance. */
const LENGTH = 24;

const made = new WeakMap<Desk, Keys>();

export function keysOf(desk: Desk): Keys {
  const keys = made.get(desk) ?? createKeys(desk);
  made.set(desk, keys);
  return keys;
}

function createKeys(desk: Desk): Keys {
  const { ground } = desk;
  const { byId } = desk.archive;
  const line = onceEach((id: string) => {
    const record = byId.get(id)?.record;
    if (record === undefined) return NOT_HELD;
    const { outlet, speaker, source } = record;
    return digest([
      ...[record.id, source],
      ...[outlet === null ? null : outletLink(desk, outlet), speaker === null ? null : speakerLink(desk, speaker)],
    ]);
  });
  const face = onceEach((id: string) => {
    const record = byId.get(id)?.record;
    if (record === undefined) return NOT_HELD;
    const { topics, speakers, quotes } = record;
    return digest([
      line(id),
      topics.map((topic) => topicLink(desk, topic)),
      // A speaker of a quotation only, without a name, is in no list of the record's.
      [...new Set([...speakers, ...quotes.map(({ speaker }) => speaker)])].map((name) => voiceOf(desk, name)),
      quotes.map((quotation) => echoLink(desk, id, quotation.id)),
    ]);
  });
  const echo = onceEach((each: Echo) =>
    digest([each, each.printings.map(({ passage, speaker }) => [line(passage.article), voiceOf(desk, speaker)])]),
  );
  return { of: (parts) => (ground === null ? null : digest([ground, parts()])), line, face, echo };
}

const NOT_HELD = "";

/** Short enough to be part of many. */
export function digest(parts: unknown): string {
  return sha256(JSON.stringify(parts)).slice(0, LENGTH);
}
