/**
 * A site with a page of every kind: the sample archive, in which one clipping was retitled since its address was published, one
 * taken away, one is named by more articles than stand beside it, and two that are doubted print the same words of two speakers,
 * more than a list shows at a glance.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../../scripts/root.ts";
import { MOST_BESIDE } from "../../src/site/side-list.ts";
import { buildFrom } from "../browser/sample.ts";

const RETITLED = "clippings/2012/mariners-bank-queue.txt";
const WORDS = "Nobody on this quay has ever counted the lanterns";

/** The built site's folder. */
export function buildEveryKind(): string {
  const content = join(mkdtempSync(join(tmpdir(), "every-kind-")), "content");
  cpSync(join(ROOT, "content"), content, { recursive: true });
  const retitled = join(content, RETITLED);
  writeFileSync(retitled, `---\ntitle: The queue at the Mariners Bank\n---\n${readFileSync(retitled, "utf8")}`);
  rmSync(join(content, takenAway(content)));
  const put = (name: string, text: string) => writeFileSync(join(content, "clippings", `${name}.txt`), text);
  put("lanterns", `'‘${WORDS},’ said Mira Holt.'\n\n- The lanterns of the quay, May 2, 2016\n`);
  for (let at = 0; at <= MOST_BESIDE; at++)
    put(`naming-${at}`, `'The ${at} boats came home.'\n\n- Boats, ${at + 1} June 2017\n\nContext\n\n'${WORDS}..'\n`);
  for (const [at, name] of ["Evening Lamp", "Morning Lamp"].entries())
    put(`echoed-${at}`, writeDoubted(name, WARES.map(writeSaying)));
  return buildFrom(content, "--base-url", "http://localhost/");
}

const WARES =
  "herring rope salt timber barley wool tar copper glass flax cider slate pepper candles anchors sailcloth lead hops".split(
    " ",
  );

function writeSaying(ware: string, at: number): string {
  const [other, third] = [WARES[(at + 5) % WARES.length], WARES[(at + 11) % WARES.length]];
  return `‘Whoever sells ${ware} to a ${other} merchant buys ${third} from his brother,’ said ${at % 2 ? "Ada Thorn" : "Mira Holt"}.`;
}

function writeDoubted(outlet: string, sayings: readonly string[]): string {
  return `---\nstatus: disputed\noutlet: ${outlet}\ntopics: [Wares]\n---\n'${sayings.join("\n\n")}'\n\n- What the ${outlet} heard, June 3, 2016\n`;
}

/** The source of some article whose address is known; not the one that moved. */
function takenAway(content: string): string {
  const { articles } = JSON.parse(readFileSync(join(content, "permalinks.json"), "utf8")) as {
    readonly articles: Readonly<Record<string, { readonly source: string }>>;
  };
  const source = Object.values(articles).find((article) => article.source !== RETITLED)?.source;
  if (source === undefined) throw new Error("the sample archive remembers no addresses");
  return source;
}
