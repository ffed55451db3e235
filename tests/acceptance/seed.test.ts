/**
 * The real clipping this project exists for, built alone in a folder. It lies in an optional folder of acceptance material beside
 * the checkout; where that is not there, the tests say so. Its structural twin is among the fixtures and always runs.
 */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { ROOT } from "../../scripts/root.ts";
import { readWords } from "../../src/parse/words.ts";
import { ArchiveFolder } from "../build/archive-folder.ts";

const SEED = join(ROOT, "..", "shared", "seed");
const present = existsSync(SEED);
if (!present) console.log("The real clipping is not beside this checkout (../shared/seed): its tests do not run.");

interface ArticleRow {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly headline: string;
  readonly date: string;
  readonly outlet: string;
  readonly speaker: string;
  readonly speakers: readonly string[];
  readonly lead: readonly string[];
  readonly context: readonly {
    readonly text: string;
    readonly quotes: readonly string[];
    readonly speaker: string | null;
    readonly topics: readonly string[];
    readonly headline: string | null;
    readonly state: string;
  }[];
}
interface QuoteRow {
  readonly id: string;
  readonly text: string;
  readonly speaker: string | null;
}

describe("the real clipping, alone in a folder", { skip: present ? false : "no ../shared/seed" }, () => {
  const folder = new ArchiveFolder();
  const [name = ""] = present ? readdirSync(SEED) : [];
  const source = present ? readFileSync(join(SEED, name), "utf8") : "";
  let article: ArticleRow;
  let quotes: QuoteRow[] = [];

  before(() => {
    folder.put(name, source);
    const { code, said } = folder.build();
    assert.equal(code, 0, said);
    article = folder.data<ArticleRow>("articles")[0] as ArticleRow;
    quotes = folder.data<QuoteRow>("quotes");
  });
  after(() => folder.remove());

  test("is one article, with title, date, outlet and speakers as printed", () => {
    assert.equal(folder.data("articles").length, 1);
    assert.match(article.url, /\/2022\/02\/07\/[a-z0-9-]+\/$/);
    assert.match(article.title, /^Top Russian General Warns .* ‘Criminal Policy of Provoking a War’$/);
    assert.equal(article.headline, article.title);
    assert.equal(article.date, "2022-02-07");
    assert.equal(article.outlet, "Daily Mail");
    assert.equal(article.speaker, "Leonid Ivashov");
    assert.deepEqual(article.speakers, ["Leonid Ivashov", "Jake Sullivan", "Michael McFaul"]);
  });

  test("has fourteen quotations: eleven Ivashov's, two Sullivan's, one McFaul's, and none for the letter's title", () => {
    const by = (speaker: string): number => quotes.filter((quote) => quote.speaker === speaker).length;
    assert.equal(quotes.length, 14);
    assert.deepEqual([by("Leonid Ivashov"), by("Jake Sullivan"), by("Michael McFaul")], [11, 2, 1]);
    assert.equal(new Set(quotes.map(({ id }) => id)).size, 14);
    assert.ok(!quotes.some(({ text }) => text.includes("Eve of War")));
    const mcfaul = quotes.find(({ speaker }) => speaker === "Michael McFaul");
    assert.match(mcfaul?.text ?? "", /MOD\.\n\nRussian generals don’t/);
  });

  test("has a lead whose passages point into the text", () => {
    assert.equal(article.lead.length, 4);
    const page = folder.read(`${article.url.replace(/^.*?\/(?=2022)/, "")}index.html`);
    for (const id of article.lead) assert.ok(page.includes(`id="${id}"`), id);
  });

  test("names three articles in Context, all of them wanted", () => {
    const [first, second, third] = article.context;
    assert.equal(article.context.length, 3);
    assert.deepEqual(first?.quotes, ["..Are Bush, Cheney, and Rumsfeld any less of war criminals than Hussein?"]);
    assert.equal(first?.speaker, null);
    assert.deepEqual(second?.quotes, ["..it is essential to avoid a deterioration of the situation."]);
    assert.equal(second?.speaker, "Macron");
    assert.deepEqual(third?.quotes, ["Emmanuel Macron to visit Russia.."]);
    assert.deepEqual(third?.topics, ["Alliance"]);
    assert.equal(third?.headline, "Ukraine links arms with Turkey, Poland and UK");
    assert.ok(article.context.every(({ state }) => state === "missing"));
    const links = folder.data<{ kind: string; state: string }>("links");
    assert.deepEqual(
      links.map(({ kind, state }) => `${kind} ${state}`),
      ["context missing", "context missing", "context missing"],
    );
    const wanted = folder.read("wanted/index.html");
    for (const {
      quotes: [words = ""],
    } of article.context)
      assert.ok(wanted.includes(words.replaceAll("'", "&#39;")), words);
  });

  test("has every word of its prose on the page, in order, once", () => {
    const page = folder.read(`${article.url.replace(/^.*?\/(?=2022)/, "")}index.html`);
    const prose = source
      .slice(0, source.indexOf("This is an excerpt from"))
      .replace("population.''A top", "population.'\n'A top");
    const printed = [...page.matchAll(/<p\b[^>]*class="paragraph__words"[^>]*>(.*?)<\/p>/gs)].map(([, html = ""]) =>
      html.replace(/<[^>]+>/g, ""),
    );
    assert.deepEqual(readWords(printed.join("\n").replaceAll("&amp;", "&")), readWords(prose));
  });
});
