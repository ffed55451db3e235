/**
 * A clipping's Context entries resolve when the clippings they name are put beside it, whatever form the title line has, and are
 * missing again when those are taken away. Played with the seed's structural twin, and with the real clipping where it is at hand.
 */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { ROOT } from "../../scripts/root.ts";
import { ArchiveFolder } from "../build/archive-folder.ts";

interface ArticleRow {
  readonly id: string;
  readonly source: { readonly path: string };
  readonly context: readonly {
    readonly text: string;
    readonly quotes: readonly string[];
    readonly speaker: string | null;
    readonly topics: readonly string[];
    readonly headline: string | null;
    readonly state: string;
    readonly target: { readonly article: string } | null;
  }[];
}
interface LinkRow {
  readonly from: string;
  readonly to: string | null;
  readonly kind: string;
}

const folders: ArchiveFolder[] = [];
after(() => {
  for (const folder of folders) folder.remove();
});

/** A clipping with this title line, whose text does not hold the title's words. */
const neighbour = (titleLine: string, day: number, context = ""): string => `${titleLine}

'The harbour master had nothing to add on Monday, and went home by the early boat.

This is an excerpt from
Quay Post.'

- Something else altogether, March ${day}, 2019
${context}`;

/** The title line another clipping would bear to be known by this entry, in the entry's own form. */
function titleLineOf({ quotes, speaker, topics, headline }: ArticleRow["context"][number]): string {
  const quoted = quotes.map((words) => `'${words}'`).join(" - ");
  const bracketed = topics.map((topic) => `(${topic})`).join("");
  if (headline !== null) return `${quoted} - ${bracketed} ${headline}`;
  if (topics.length > 0) return `${bracketed} - ${quoted}${speaker === null ? "" : ` - ${speaker}`}`;
  return speaker === null ? quoted : `${quoted} - ${speaker}`;
}

function play(name: string, source: string): void {
  test(`${name}: its entries resolve beside the clippings they name, and are missing without them`, () => {
    const folder = new ArchiveFolder().put("named.txt", source);
    folders.push(folder);
    const rowOf = (path: string): ArticleRow => {
      const row = folder.data<ArticleRow>("articles").find((article) => article.source.path === path);
      assert.ok(row, `${path} is not in the archive`);
      return row;
    };
    assert.equal(folder.build().code, 0);
    const entries = rowOf("named.txt").context;
    assert.deepEqual(
      entries.map(({ state }) => state),
      entries.map(() => "missing"),
    );
    assert.ok(entries.length >= 3);

    // The first neighbour names the second in turn: the second is then the middle of a chain of three.
    const [, second] = entries;
    assert.ok(second);
    for (const [at, entry] of entries.entries()) {
      const context = at === 0 ? `\nContext\n\n${titleLineOf(second)}\n` : "";
      folder.put(`neighbour-${at}.txt`, neighbour(titleLineOf(entry), at + 1, context));
    }
    assert.equal(folder.build().code, 0);
    const neighbours = entries.map((_, at) => rowOf(`neighbour-${at}.txt`).id);
    assert.deepEqual(
      rowOf("named.txt").context.map(({ state, target }) => [state, target?.article]),
      neighbours.map((id) => ["exact", id]),
    );
    const links = folder.data<LinkRow>("links").filter(({ kind }) => kind === "context");
    const [first, middle] = neighbours;
    assert.ok(links.some(({ from, to }) => from === rowOf("named.txt").id && to === first));
    assert.ok(links.some(({ from, to }) => from === first && to === middle));
    const page = folder.read(`2019/03/01/${first?.slice("2019-03-01-".length)}/index.html`);
    assert.ok(page.includes(`${middle?.slice("2019-03-02-".length)}/`), "the middle of the chain leads on");
    assert.ok(page.includes(`${rowOf("named.txt").id.replace(/^\d{4}-\d{2}-\d{2}-/, "")}/`), "and back");

    for (const at of entries.keys()) rmSync(join(folder.content, `neighbour-${at}.txt`));
    assert.equal(folder.build().code, 0);
    assert.deepEqual(
      rowOf("named.txt").context.map(({ state }) => state),
      entries.map(() => "missing"),
    );
  });
}

play("the seed's twin", readFileSync(join(ROOT, "tests/fixtures/clippings/seed-twin.txt"), "utf8"));

const SEED = join(ROOT, "..", "shared", "seed");
const [name] = existsSync(SEED) ? readdirSync(SEED) : [];
if (name === undefined)
  console.log("The real clipping is not beside this checkout (../shared/seed): only its twin is played.");
else play("the real clipping", readFileSync(join(SEED, name), "utf8"));
