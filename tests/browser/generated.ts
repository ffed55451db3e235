/**
 * A generated archive for searching: an invented press of any size as clippings in a folder, built by the build command; the same
 * for the same seed. Some dates are known to the month or the year only and some not at all, and some articles name no outlet,
 * so that what is not known is searched as well.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeClipping } from "../../scripts/invented/clipping.ts";
import { type InventedArticle, type InventedPress, inventPress } from "../../scripts/invented/press.ts";
import { ROOT } from "../../scripts/root.ts";

export interface Generated {
  readonly press: InventedPress;
  readonly site: string;
  readonly records: string;
}

const SEED = 6;

/** Built into `folder`; where it has been built there before, as it is. Throws what the build said where it failed. */
export function buildGenerated(folder: string, articles: number): Generated {
  const press = inventPress(articles, SEED);
  const [content, site, archive] = ["content", "site", "archive"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  if (!existsSync(site)) {
    writeClippings(content, press);
    const heap = `--max-old-space-size=${Math.min(12_288, 2048 + articles)}`;
    const options = [
      "--content",
      content,
      "--output",
      site,
      "--archive",
      archive,
      "--base-url",
      "https://example.org/",
      "--draft",
    ];
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [heap, "--max-semi-space-size=64", "--import", "tsx", join(ROOT, "scripts/build.ts"), ...options],
      { cwd: ROOT, encoding: "utf8" },
    );
    if (status !== 0) throw new Error(`the build ended with ${status}:\n${stdout}\n${stderr}`);
  }
  return { press, site, records: join(archive, "records") };
}

/** The words printed at a quotation's address in a built site; what is wrong with the address where there are none. */
export function wordsPrinted(site: string, path: string, id: string): string {
  const html = readFileSync(join(site, decodeURIComponent(path), "index.html"), "utf8");
  return new RegExp(`<q [^>]*\\bid="${id}"[^>]*>([^<]*)</q>`).exec(html)?.[1] ?? `no quotation at ${path}#${id}`;
}

function writeClippings(content: string, { articles }: InventedPress): void {
  for (const article of articles) {
    const path = join(content, "clippings", article.date.slice(0, 4), `${article.number}.txt`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, stateDate(article) + blur(article, writeClipping(article)));
  }
}

/** Of forty articles, two are dated to the month and one to the year. */
function stateDate({ number, date }: InventedArticle): string {
  const length = number % 40 === 7 ? 4 : number % 20 === 3 ? 7 : null;
  return length === null ? "" : `---\ndate: "${date.slice(0, length)}"\n---\n`;
}

/** Of forty articles, one has no source line, and so no date; another no outlet. */
function blur({ number }: InventedArticle, clipping: string): string {
  if (number % 40 === 11) return clipping.replace(/^- .*, \w+ \d+, \d{4}$/m, "");
  return number % 40 === 21 ? clipping.replace(/^This is an excerpt from\n.*'$/m, "'") : clipping;
}
