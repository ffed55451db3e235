/**
 * A stamp for each article: the same stamp, the same rows, citations and feed entries. It is taken of what these are made from: the
 * clipping, as bytes, path and id (the way clippings are read is part of the ground); the names the archive has for what the
 * article names; what its Context turned out to mean; and where else its words are printed.
 */
import type { Article, Echo } from "../archive/archive.ts";
import { sha256 } from "../parse/hash.ts";
import { articleAddress } from "./address.ts";
import { articlesOf, type Desk } from "./desk.ts";
import { outletLink, passagePath, topicLink, voiceOf } from "./link.ts";

/** Hex digits of a stamp: enough for no two in a billion to be the same by chance. */
const LENGTH = 24;

/** Null where there is no ground to tell stamps by. */
export type StampOf = (article: Article) => string | null;

const made = new WeakMap<Desk, StampOf>();

/** @param ground a digest of what else everything is made from, one for each desk; with null there are no stamps */
export function stampsFor(desk: Desk, ground: string | null): StampOf {
  if (ground === null) return () => null;
  const stampOf = made.get(desk) ?? stampsOn(desk, ground);
  made.set(desk, stampOf);
  return stampOf;
}

function stampsOn(desk: Desk, ground: string): StampOf {
  const known = new Map<string, string>();
  const echoes = new Map<string, string>();
  const echoStamp = (echo: Echo): string => {
    const stamp = echoes.get(echo.id) ?? digest(JSON.stringify(printingsOf(desk, echo)));
    echoes.set(echo.id, stamp);
    return stamp;
  };
  return (article) => {
    const { id } = article.record;
    const stamp = known.get(id) ?? digest(`${ground}\n${JSON.stringify(madeFrom(desk, article, echoStamp))}`);
    known.set(id, stamp);
    return stamp;
  };
}

function digest(text: string): string {
  return sha256(text).slice(0, LENGTH);
}

function madeFrom(desk: Desk, { record, context }: Article, echoStamp: (echo: Echo) => string): unknown {
  const { path, sha256: hash, bytes } = record.source;
  const { outlet, topics, speakers } = record;
  return [
    ...[record.id, record.date, path, hash, bytes],
    desk.sources.places.get(path) ?? null,
    outlet === null ? null : outletLink(desk, outlet),
    topics.map((topic) => topicLink(desk, topic)),
    // A speaker of a quotation only, without a name, is in no list of the record's.
    [...new Set([...speakers, ...record.quotes.map(({ speaker }) => speaker)])].map((name) => voiceOf(desk, name)),
    context.map(({ state, confidence, target, candidates }) => [
      ...[state, confidence, target],
      target === null ? null : passagePath(desk, target),
      articlesOf(desk, candidates).map((each) => articleAddress(each.record)),
    ]),
    (desk.echoesIn.get(record.id) ?? []).map(echoStamp),
  ];
}

function printingsOf(desk: Desk, { id, printings }: Echo): unknown {
  return [id, printings.map(({ passage, state }) => [passage, passagePath(desk, passage), state])];
}
