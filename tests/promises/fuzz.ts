/** Mutated and generated clippings: each gives a record or a complaint with a code, and nothing of its text is lost. */
import { judgeArchives } from "../fuzz/archive-sample.ts";
import { type Breakage, runCampaign } from "../fuzz/campaign.ts";
import { readCorpus } from "../fuzz/corpus.ts";
import { judgeClipping } from "../fuzz/judgement.ts";
import type { Proof, Prove } from "./promise.ts";

const SEED = 1;
const SIZES = {
  short: { seed: SEED, mutants: 800, generated: 200, files: 60 },
  whole: { seed: SEED, mutants: 50_000, generated: 10_000, files: 1_000 },
};

export const proveFuzz: Prove = async (scale) => {
  const { tried, broke, survivors } = runCampaign(SIZES[scale]);
  const pages = await judgeArchives(survivors);
  const ofClippings = broke.filter(({ kind }) => kind === "clipping").map(say);
  const ofFiles = broke.filter(({ kind }) => kind === "other file").map(say);
  return [
    {
      promise: "A damaged clipping gives a record or a coded complaint, and no character of it is lost",
      tried: tried.mutants,
      of: "mutated clippings",
      broke: ofClippings,
    },
    {
      promise: "So does one made up from the format's grammar",
      tried: tried.generated,
      of: "generated clippings",
      broke: broke.filter(({ kind }) => kind === "generated").map(say),
    },
    proveCorpus(),
    {
      promise: "A damaged site.yml, people.yml, outlets.yml or permalinks.json is read or refused in words",
      tried: tried.files,
      of: "mutated files",
      broke: ofFiles,
    },
    {
      promise: "Records of damaged clippings make valid pages without a dead link",
      tried: pages.pages,
      of: "pages",
      broke: pages.broke,
    },
  ];
};

function proveCorpus(): Proof {
  const corpus = readCorpus();
  const broke = corpus.flatMap(({ name, bytes }) => {
    try {
      judgeClipping(bytes);
      return [];
    } catch (error) {
      return [`${name}: ${error instanceof Error ? error.message : error}`];
    }
  });
  return { promise: "What once broke the reading does so no more", tried: corpus.length, of: "kept inputs", broke };
}

function say({ what, how, shrunk }: Breakage): string {
  return `${what} (${how}): ${JSON.stringify(Buffer.from(shrunk).toString("latin1").slice(0, 200))}`;
}
