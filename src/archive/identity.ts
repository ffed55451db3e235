/**
 * Which of today's records is which of yesterday's articles? A clipping may have been renamed, retitled, redated, edited, or
 * all of these. The signs are tried strongest first, and each article is found once. An address belongs to its article for
 * good: another article whose title and date would give it the same one gets `-2` after its id.
 */
import { likeness, sketchRecord } from "../parse/sketch.ts";
import type { RecordWithProse } from "./build.ts";
import { compareText } from "./chronology.ts";
import type { ArticleEntry, Permalinks } from "./permalink.ts";

export interface Settled {
  /** Today's records, their ids settled, in source order. */
  readonly records: readonly RecordWithProse[];
  /** Id → the article's address at the last build. An article that is new has none. */
  readonly was: ReadonlyMap<string, string>;
}

type AddressOf = (record: Pick<RecordWithProse["fields"], "id" | "date">) => string;

interface Known {
  readonly address: string;
  readonly entry: ArticleEntry;
}

interface Newcomer {
  readonly record: RecordWithProse;
  readonly address: string;
  readonly sketch: string;
}

/** Texts this like are one text, edited; unlike texts reach it once in a hundred million pairs. */
const ALIKE = 0.6;
/** Enough where the file or the address is the same as well. */
const SOMEWHAT_ALIKE = 0.3;

type Sign = (known: Known, newcomer: Newcomer) => boolean;
const isSameFile: Sign = ({ entry }, { record }) => entry.source === record.fields.source.path;
const isSameBytes: Sign = ({ entry }, { record }) => entry.sha256 === record.fields.source.sha256;
const isSameText: Sign = ({ entry }, { sketch }) => entry.sketch === sketch;
const isSameAddress: Sign = (known, newcomer) => known.address === newcomer.address;
const isLike =
  (least: number): Sign =>
  ({ entry }, { sketch }) =>
    likeness(entry.sketch, sketch) >= least;
const sharesQuotation: Sign = ({ entry }, { record }) => record.fields.quotes.some(({ id }) => id in entry.quotations);

/** Strongest first. All signs of a line must agree. */
const SIGNS: readonly (readonly Sign[])[] = [
  [isSameFile, isSameBytes],
  [isSameBytes],
  [isSameFile, isSameText],
  [isSameText],
  [isSameFile, isSameAddress],
  [isSameAddress, isLike(SOMEWHAT_ALIKE)],
  [isSameFile, isLike(SOMEWHAT_ALIKE)],
  [isSameFile, sharesQuotation],
  [isLike(ALIKE)],
];

/** @param records today's, with ids as their titles and dates make them, no two alike */
export function settleIds(previous: Permalinks, records: readonly RecordWithProse[], addressOf: AddressOf): Settled {
  const inOrder = [...records].sort((a, b) => compareText(a.fields.source.path, b.fields.source.path));
  const newcomers = inOrder.map((record) => ({
    record,
    address: addressOf(record.fields),
    sketch: (record.sketches ?? sketchRecord(record)).text,
  }));
  const known = Object.entries(previous.articles).map(([address, entry]) => ({ address, entry }));
  const found = recognise(known, newcomers);
  const owners = ownersOf(previous);
  const taken = new Set(inOrder.map(({ fields }) => fields.id));
  const was = new Map<string, string>();
  const settled = newcomers.map(({ record, address }) => {
    const before = found.get(record)?.address ?? null;
    const isFree = (wanted: string): boolean => (owners.get(wanted) ?? before) === before;
    let { fields } = record;
    for (let number = 2; !isFree(fields === record.fields ? address : addressOf(fields)); number += 1) {
      const id = `${record.fields.id}-${number}`;
      if (!taken.has(id)) fields = { ...fields, id };
    }
    taken.add(fields.id);
    if (before !== null) was.set(fields.id, before);
    return { ...record, fields };
  });
  return { records: settled, was };
}

function recognise(known: readonly Known[], newcomers: readonly Newcomer[]): ReadonlyMap<RecordWithProse, Known> {
  const found = new Map<RecordWithProse, Known>();
  // Those held until now before those long gone.
  let open = [...known].sort((a, b) => Number(a.entry.gone) - Number(b.entry.gone));
  let strangers = newcomers;
  for (const signs of SIGNS) {
    const find = candidatesBy(open, signs);
    const taken = new Set<Known>();
    for (const newcomer of strangers) {
      const match = find(newcomer).find((one) => !taken.has(one) && signs.every((agrees) => agrees(one, newcomer)));
      if (match === undefined) continue;
      taken.add(match);
      found.set(newcomer.record, match);
    }
    open = open.filter((one) => !taken.has(one));
    strangers = strangers.filter(({ record }) => !found.has(record));
    if (open.length === 0 || strangers.length === 0) break;
  }
  return found;
}

/** Those among whom a newcomer's match must be: looked up where the first sign is an equality. */
function candidatesBy(known: readonly Known[], [first]: readonly Sign[]): (newcomer: Newcomer) => readonly Known[] {
  const keys: readonly [Sign, (one: Known) => string, (newcomer: Newcomer) => string][] = [
    [isSameFile, ({ entry }) => entry.source, ({ record }) => record.fields.source.path],
    [isSameBytes, ({ entry }) => entry.sha256, ({ record }) => record.fields.source.sha256],
    [isSameText, ({ entry }) => entry.sketch, ({ sketch }) => sketch],
    [isSameAddress, ({ address }) => address, ({ address }) => address],
  ];
  const key = keys.find(([sign]) => sign === first);
  if (key === undefined) return () => known;
  const [, keyOf, newcomerKey] = key;
  const groups = new Map<string, Known[]>();
  for (const one of known) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one]);
    else group.push(one);
  }
  return (newcomer) => groups.get(newcomerKey(newcomer)) ?? [];
}

/** Every address an article ever had → the address it had at the last build. */
function ownersOf({ articles, moved }: Permalinks): ReadonlyMap<string, string> {
  const owners = new Map(Object.keys(articles).map((address) => [address, address]));
  for (const [from, to] of Object.entries(moved)) if (to in articles) owners.set(from, to);
  return owners;
}
