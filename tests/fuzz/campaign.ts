/** Mutated and generated clippings, and the files beside them, each judged: how many of each kind, what they gave, what broke. */
import { seededRandom } from "../../scripts/invented/random.ts";
import { readClipping } from "../../src/parse/clipping/clipping.ts";
import { generateClippings } from "./grammar.ts";
import { HOSTILE_FILES } from "./hostile-file.ts";
import { judgeClipping, type Reader } from "./judgement.ts";
import { readMaterial } from "./material.ts";
import { mutate } from "./mutation.ts";
import { shrink } from "./shrink.ts";

export interface CampaignSize {
  readonly seed: number;
  readonly mutants: number;
  readonly generated: number;
  /** Mutants of the files beside the clippings, of each. */
  readonly files: number;
}

/** What a kind of input came to. */
export interface Tally {
  tried: number;
  records: number;
}

export interface Breakage {
  readonly kind: "clipping" | "generated" | "other file";
  /** The promise that was broken, or the error that was thrown. */
  readonly what: string;
  /** How the input was made. */
  readonly how: string;
  readonly shrunk: Uint8Array;
}

export interface Campaign {
  readonly kinds: Map<string, Tally>;
  /** By code, of how many inputs. */
  readonly complaints: Map<string, number>;
  readonly broke: Breakage[];
  readonly tried: { mutants: number; generated: number; files: number };
  /** Some of the mutants that gave a record, for what comes after reading. */
  readonly survivors: Uint8Array[];
}

/** Every so many records, one is handed on. */
const HANDED_ON = 25;
/** One reason is shrunk so many times; the rest is counted. */
const SHOWN = 3;

export function runCampaign(size: CampaignSize, read: Reader = readClipping): Campaign {
  const campaign: Campaign = {
    kinds: new Map(),
    complaints: new Map(),
    broke: [],
    tried: { mutants: 0, generated: 0, files: 0 },
    survivors: [],
  };
  const random = seededRandom(size.seed);
  const material = readMaterial();
  for (; campaign.tried.mutants < size.mutants; campaign.tried.mutants++) {
    const { kinds, bytes } = mutate(material, campaign.tried.mutants, random);
    tryClipping(campaign, bytes, "clipping", kinds, read);
  }
  for (const bytes of generateClippings(size.generated, size.seed)) {
    tryClipping(campaign, bytes, "generated", ["generated"], read);
    campaign.tried.generated++;
  }
  for (const { path, material, judge } of HOSTILE_FILES)
    for (let number = 0; number < size.files; number++) {
      const { kinds, bytes } = mutate(material, number, random);
      attempt(campaign, bytes, { kind: "other file", how: `${path}, ${kinds.join(", ")}` }, judge);
      campaign.tried.files++;
    }
  return campaign;
}

function tryClipping(
  campaign: Campaign,
  bytes: Uint8Array,
  kind: Breakage["kind"],
  kinds: readonly string[],
  read: Reader,
): void {
  const origin = { kind, how: kinds.join(", ") };
  const reading = attempt(campaign, bytes, origin, (bytes) => judgeClipping(bytes, read));
  const codes = new Set(reading?.complaints.map(({ code }) => code));
  for (const code of codes) campaign.complaints.set(code, (campaign.complaints.get(code) ?? 0) + 1);
  const isRecord = reading !== null && reading.fields !== null;
  for (const kind of new Set(kinds)) {
    const tally = campaign.kinds.get(kind) ?? { tried: 0, records: 0 };
    tally.tried++;
    if (isRecord) tally.records++;
    campaign.kinds.set(kind, tally);
  }
  const number = campaign.tried.mutants + campaign.tried.generated;
  if (isRecord && number % HANDED_ON === 0) campaign.survivors.push(bytes);
}

/** What `judge` gives; null where it throws, which is noted with the smallest input found that breaks the same. */
function attempt<T>(
  { broke }: Campaign,
  bytes: Uint8Array,
  origin: Pick<Breakage, "kind" | "how">,
  judge: (bytes: Uint8Array) => T,
): T | null {
  try {
    return judge(bytes.slice());
  } catch (error) {
    const what = reasonOf(error);
    const known = broke.filter((breakage) => breakage.what === what).length;
    const shrunk = known < SHOWN ? shrink(bytes, (less) => breaksWith(less, judge) === what) : bytes;
    broke.push({ ...origin, what, shrunk });
    return null;
  }
}

function breaksWith(bytes: Uint8Array, judge: (bytes: Uint8Array) => unknown): string | null {
  try {
    judge(bytes.slice());
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
}
