/**
 * Small archives for tests. A record is made from the few things a test is about; its quotations are read from its body, so
 * that prose and front matter agree as they do in a real record.
 */

import type { Archive, Echo } from "../../src/archive/archive.ts";
import { buildArchive, type RecordWithProse } from "../../src/archive/build.ts";
import { readBody } from "../../src/parse/markdown.ts";
import type { Basis, ContextEntry, Quotation, RecordFields } from "../../src/parse/record.ts";
import type { SitePath } from "../../src/site/address.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../src/site/settings.ts";
import type { PlannedPage, SitePage } from "../../src/site/view.ts";

export function shown(pages: Iterable<PlannedPage>): readonly SitePage[] {
  return [...pages].map(({ path, show }) => ({ path, view: show() }));
}

export const SETTINGS: Settings = {
  ...DEFAULT_SETTINGS,
  title: "The Test Drawer",
  description: "Clippings for trying things.",
  notice: "This is a sample.",
};

const FILES = {
  styles: "/assets/site.css" as SitePath,
  browseStyles: "/assets/browse.css" as SitePath,
  script: null,
  searchScript: "/assets/search.js" as SitePath,
  movedScript: "/assets/moved.js" as SitePath,
  fonts: [],
  icon: "/assets/icon.svg" as SitePath,
};
/** Their paths from the site's root. */
export const ASSET_FILES = Object.values(FILES)
  .flat()
  .flatMap((path) => path?.slice(1) ?? []);
export const ASSETS = { ...FILES, integrity: { [FILES.styles]: "sha256-0123456789abcdef" } };

interface Recipe extends Partial<Omit<RecordFields, "quotes" | "context" | "speakers" | "lead">> {
  readonly id: string;
  /** A record's body; see `src/parse/markdown.ts`. */
  readonly body: string;
  /** Quotation id → what front matter states of it. */
  readonly remarks?: Readonly<Record<string, Partial<Pick<Quotation, "status" | "note">>>>;
  /** Quotation id → who speaks; others are unattributed. */
  readonly said?: Readonly<
    Record<string, string | { readonly speaker: string; readonly basis: Basis; readonly cue: string }>
  >;
  readonly context?: readonly (Partial<ContextEntry> & { readonly text: string })[];
}

export function makeRecord({ id, body, said = {}, remarks = {}, context = [], ...stated }: Recipe): RecordWithProse {
  const prose = readBody(body);
  const texts = new Map<string, string>();
  for (const { runs } of [...prose.lead, ...prose.text]) {
    for (const run of runs) {
      if (run.kind !== "quotation") continue;
      const words = run.text.replace(/^[‘“]/, "").replace(/[’”]$/, "");
      texts.set(run.id, texts.has(run.id) ? `${texts.get(run.id)}\n\n${words}` : words);
    }
  }
  const quotes: Quotation[] = [...texts].map(([quote, text]) => {
    const voice = said[quote];
    const rest = { text, status: null, note: null, ...remarks[quote] };
    if (voice === undefined) return { id: quote, speaker: null, basis: "none", cue: null, ...rest };
    return typeof voice === "string"
      ? { id: quote, speaker: voice, basis: "cue", cue: "said", ...rest }
      : { id: quote, ...voice, ...rest };
  });
  const speakers = [...new Set(quotes.flatMap(({ speaker }) => speaker ?? []))];
  const date = /^\d{4}(-\d\d(-\d\d)?)?(?=-)/.exec(id)?.[0] ?? null;
  const fields: RecordFields = {
    id,
    title: id,
    titleFrom: "headline",
    headline: null,
    date,
    precision: date === null ? null : date.length === 4 ? "year" : date.length === 7 ? "month" : "day",
    outlet: null,
    author: null,
    postedBy: null,
    speaker: speakers[0] ?? null,
    speakers,
    topics: [],
    language: "en",
    status: null,
    note: null,
    lead: prose.lead.length === 0 ? null : [],
    quotes,
    context: context.map((entry) => ({
      quotes: [],
      speaker: null,
      topics: [],
      headline: null,
      date: null,
      ...entry,
    })),
    source: { path: `clippings/${id}.txt`, sha256: "0".repeat(64), bytes: 1234 },
    ...stated,
  };
  return { fields, prose };
}

export function makeArchive(records: readonly RecordWithProse[], echoes: readonly Echo[] = []): Archive {
  const archive = buildArchive(records, { people: [], outlets: [] });
  return { ...archive, echoes };
}

/** An archive with something on every kind of page. */
export function sampleArchive(): Archive {
  const harbour = makeRecord({
    id: "2019-02-07-council-votes",
    title: "‘The bridge will stand..’ - (Harbour) Council votes for a second crossing",
    headline: "Council votes for a second crossing",
    outlet: "The Gazette",
    author: "Ana Frost",
    postedBy: "notary",
    topics: ["Harbour", "Trade"],
    body: [
      "> The mayor said: [‘The bridge will stand.’](#q-00000001)",
      "The mayor said: [‘The bridge will stand, whatever the papers say of it in the morning.’]{#q-00000001} Nobody laughed.",
      "[‘We have]{#q-00000002}",
      "[‘counted the plates.’]{q-00000002} The council, she added, was [‘a harbour board with chairs’]{#q-00000003}.",
      "A spokesman said [‘not today’]{#q-00000004}, and somebody cried [‘tomorrow’]{#q-00000005}.",
    ].join("\n\n"),
    said: {
      "q-00000001": "Rosa Delane",
      "q-00000002": { speaker: "Rosa Delane", basis: "carried", cue: ":" },
      "q-00000003": { speaker: "Rosa Delane", basis: "pronoun", cue: "added" },
      "q-00000004": { speaker: "a spokesman", basis: "nominal", cue: "said" },
    },
    context: [
      { text: "'Steel remembers..' - Ingrid Hallam", quotes: ["Steel remembers.."], speaker: "Ingrid Hallam" },
      { text: "'Nobody kept these words'", quotes: ["Nobody kept these words"] },
    ],
  });
  const steel = makeRecord({
    id: "2018-11-steel",
    title: "Steel remembers",
    outlet: "The Gazette",
    topics: ["Harbour"],
    status: "corrected",
    note: "The Gazette first printed another harbour.",
    remarks: { "q-0000000a": { status: "misattributed", note: "Said by a colleague." } },
    body: "She said: [‘Steel remembers everything that was ever done to it.’]{#q-0000000a}",
    said: { "q-0000000a": "Ingrid Hallam" },
    context: [
      {
        text: "‘The bridge will stand, whatever the papers say of it in the morning.’",
        quotes: ["The bridge will stand, whatever the papers say of it in the morning."],
      },
    ],
  });
  const essay = makeRecord({ id: "undated-an-essay", title: "An essay", body: "Only words, and nobody is quoted." });
  const year = makeRecord({
    id: "2018-07",
    title: "Known to the year",
    date: "2018",
    precision: "year",
    body: "Words.",
  });
  const echo: Echo = {
    id: "e-1",
    text: "The bridge will stand, whatever the papers say of it in the morning.",
    disputed: true,
    printings: [
      {
        passage: { article: "2018-11-steel", quote: "q-0000000a", paragraph: 1 },
        text: "Steel remembers",
        speaker: "Ingrid Hallam",
        state: "exact",
      },
      {
        passage: { article: "2019-02-07-council-votes", quote: "q-00000001", paragraph: 1 },
        text: "The bridge will stand",
        speaker: "Rosa Delane",
        state: "variant",
      },
    ],
  };
  return makeArchive([harbour, steel, essay, year], [echo]);
}

/**
 * Records for long lists: an outlet, a topic, a speaker and a day with `count` articles each; as many articles without a date,
 * each with an outlet and a topic of its own and one that it wants; and as many speakers.
 */
export function longRecords(count: number): readonly RecordWithProse[] {
  return Array.from({ length: count }, (_, at) => {
    const number = String(at).padStart(3, "0");
    const [mine, theirs] = [`q-${number}0000a`, `q-${number}0000b`];
    const speaker = `Ana X${String.fromCharCode(97 + (at % 26))}${number}`;
    return [
      makeRecord({
        id: `2019-02-07-one-${number}`,
        title: `One ${number}`,
        outlet: "The Gazette",
        topics: ["Harbour"],
        body: `[‘Words ${number} of mine.’]{#${mine}} [‘Words ${number} of theirs.’]{#${theirs}}`,
        said: { [mine]: "Rosa Delane", [theirs]: speaker },
        source: { path: `one-${number}.txt`, sha256: number.padEnd(64, "1"), bytes: 1 },
      }),
      makeRecord({
        id: `undated-two-${number}`,
        title: `Two ${number}`,
        body: `Nobody speaks in the paper of number ${number}.`,
        outlet: `The ${number} Post`,
        topics: [`Matter ${number}`],
        context: [{ text: `'Nobody kept ${number}'`, quotes: [`Nobody kept the words of ${number}`] }],
        source: { path: `two-${number}.txt`, sha256: number.padEnd(64, "2"), bytes: 1 },
      }),
    ];
  }).flat();
}

/** Words that every article of `crowdedRecords` prints. */
export const CROWD = "Bring the lamps down to the water before the dark comes back";

/**
 * Records in which everything happens to one: Rosa Delane and Ada Lamb are quoted on `count` days in as many outlets and on as many
 * topics, each time with somebody else; all of these articles print the same words, name one article, and want another; one
 * more article asks for the words that all print, and names as many that nobody holds.
 */
export function crowdedRecords(count: number): readonly RecordWithProse[] {
  const named = "The hub of the matter is the wheel that nobody greased";
  const hub = makeRecord({
    id: "1999-12-31-hub",
    title: "Hub",
    body: `[‘${named}’]{#q-0000000f}`,
    said: { "q-0000000f": "Rosa Delane" },
    context: [
      { text: `'${CROWD}'`, quotes: [CROWD] },
      ...Array.from({ length: count }, (_, at) => ({
        text: `'Nobody printed number ${at} of these'`,
        quotes: [`Nobody printed number ${at} of these`],
      })),
    ],
    source: { path: "hub.txt", sha256: "f".repeat(64), bytes: 1 },
  });
  const crowd = Array.from({ length: count }, (_, at) => {
    const number = String(at).padStart(3, "0");
    const date = new Date(Date.UTC(2000, 0, 1 + at)).toISOString().slice(0, 10);
    const [rosa, ada, other, all] = ["a", "b", "c", "d"].map((letter) => `q-${number}1000${letter}`) as [
      string,
      string,
      string,
      string,
    ];
    return makeRecord({
      id: `${date}-day-${number}`,
      title: `Day ${number}`,
      outlet: `The ${number} Post`,
      topics: [`Matter ${number}`, "Harbour"],
      body: [
        `[‘Rosa says ${number}.’]{#${rosa}} [‘Ada says ${number}.’]{#${ada}} [‘Another says ${number}.’]{#${other}}`,
        `[‘${CROWD}.’]{#${all}}`,
      ].join("\n\n"),
      said: {
        [rosa]: "Rosa Delane",
        [ada]: "Ada Lamb",
        [other]: `Ana X${String.fromCharCode(97 + (at % 26))}${number}`,
        [all]: "Ada Lamb",
      },
      context: [
        { text: `'${named}'`, quotes: [named] },
        { text: `'The winter words that nobody kept' ${number}`, quotes: ["The winter words that nobody kept"] },
      ],
      source: { path: `day-${number}.txt`, sha256: number.padEnd(64, "3"), bytes: 1 },
    });
  });
  return [hub, ...crowd];
}
