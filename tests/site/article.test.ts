import assert from "node:assert/strict";
import { test } from "node:test";
import { buildArticle } from "../../src/site/article.ts";
import type { ArticleView, TextRun } from "../../src/site/article-view.ts";
import { buildDesk } from "../../src/site/desk.ts";
import { makeArchive, makeRecord, SETTINGS, sampleArchive } from "./factory.ts";

function viewOf(id: string, archive = sampleArchive()): ArticleView {
  const index = archive.articles.findIndex(({ record }) => record.id === id);
  const article = archive.articles[index];
  assert.ok(article, id);
  return buildArticle(buildDesk(archive, SETTINGS), article, index);
}

const council = () => viewOf("2019-02-07-council-votes");

function quotationsIn(view: ArticleView): Extract<TextRun, { kind: "quotation" }>[] {
  return [...view.lead, ...view.text].flatMap(({ runs }) =>
    runs.flatMap((run) => (run.kind === "quotation" ? run : [])),
  );
}

test("quotations are numbered as they begin, and one over two paragraphs keeps its number, its id and one note", () => {
  const view = council();
  assert.deepEqual(
    quotationsIn(view).map(({ id, number, ends }) => [id, number, ends]),
    [
      ["q-00000001", 1, true],
      ["q-00000002", 2, false],
      [null, 2, true],
      ["q-00000003", 3, true],
      ["q-00000004", 4, true],
      ["q-00000005", 5, true],
    ],
  );
  assert.deepEqual(
    view.text.map(({ notes }) => notes.map(({ number }) => number)),
    [[1], [2], [3], [4, 5]],
  );
});

test("each note says who speaks and how we know, and nobody where nobody is known", () => {
  const notes = council().text.flatMap(({ notes: each }) => each);
  assert.deepEqual(
    notes.map(({ voice, basis, cue }) => [voice?.name ?? null, voice?.named ?? null, basis, cue]),
    [
      ["Rosa Delane", true, "cue", "said"],
      ["Rosa Delane", true, "carried", ":"],
      ["Rosa Delane", true, "pronoun", "added"],
      ["a spokesman", false, "nominal", "said"],
      [null, null, "none", null],
    ],
  );
});

test("in the search index a quotation ends where the story goes on", () => {
  const [first, second, third] = council().text;
  assert.equal(first?.searchTitle, "Paragraph 1");
  assert.deepEqual(
    first?.runs.map((run) => (run.kind === "passage" ? null : run.searchTitle)),
    [null, "Rosa Delane: “The bridge will stand, whatever the papers say of…”", "Paragraph 1"],
  );
  assert.equal(second?.searchTitle, null, "the quotation that opens a paragraph titles it");
  assert.equal(third?.searchTitle, null, "a paragraph that goes on with a quotation does not end it");
  assert.deepEqual(
    third?.runs.map((run) => (run.kind === "text" ? run.anchor : null)),
    [null, "p3-1", null, null],
    "a full stop alone ends nothing",
  );
});

test("an unattributed quotation is titled by its words alone", () => {
  assert.equal(quotationsIn(council()).at(-1)?.searchTitle, "“tomorrow”");
});

test("a passage of the lead leads to its quotation", () => {
  const [run] = council().lead[0]?.runs.filter(({ kind }) => kind === "passage") ?? [];
  assert.ok(run?.kind === "passage");
  assert.equal(run.path, "/2019/02/07/council-votes/#q-00000001");
});

test("a paragraph of the lead leaves the search index only where the text repeats its words", () => {
  const body = ["> It rained all day.", "> Nobody came.", "All day? It rained all day, and some came."]
    .join("\n>\n")
    .replace(/\n>\nAll/, "\n\nAll");
  const view = viewOf("2020-01-01-rain", makeArchive([makeRecord({ id: "2020-01-01-rain", body })]));
  assert.deepEqual(
    view.lead.map(({ repeated }) => repeated),
    [true, false],
  );
});

test("a Context entry leads to the passage, or to its place among the wanted", () => {
  const [held, missing] = council().context;
  assert.equal(held?.state, "exact");
  assert.equal(held?.target?.path, "/2018/11/steel/#q-0000000a");
  assert.equal(held?.target?.article.title, "Steel remembers");
  assert.equal(missing?.state, "missing");
  assert.match(missing?.wanted ?? "", /^\/wanted\/nobody-kept-these-words\/$/);
  assert.equal(missing?.target, null);
});

test("an entry that several articles answer to lists them and chooses none", () => {
  const twice = ["2020-01-01-one", "2020-01-02-two"].map((id) =>
    makeRecord({ id, body: "[‘The very same five words.’]{#q-0000000f}" }),
  );
  const asks = makeRecord({
    id: "2020-01-03-asks",
    body: "Words.",
    context: [{ text: "'The very same five words.'", quotes: ["The very same five words."] }],
  });
  const [entry] = viewOf("2020-01-03-asks", makeArchive([...twice, asks])).context;
  assert.equal(entry?.state, "ambiguous");
  assert.equal(entry?.target, null);
  assert.deepEqual(entry?.candidates.map(({ path }) => path).sort(), ["/2020/01/01/one/", "/2020/01/02/two/"]);
});

test("an article lists the entries that lead to it, with the quotation they mean", () => {
  assert.deepEqual(
    council().namedBy.shown.map(({ path, number, article }) => [path, number, article.title]),
    [["/2018/11/steel/#context-1", 1, "Steel remembers"]],
  );
});

test("neighbours are the earlier and the later article", () => {
  const view = council();
  assert.equal(view.previous?.title, "Steel remembers");
  assert.equal(view.next?.title, "An essay");
  assert.equal(viewOf("undated-an-essay").next, null);
});

test("the headline is shown apart only where the title is another", () => {
  assert.equal(council().headline, "Council votes for a second crossing");
  const same = makeRecord({ id: "2020-01-01-a", title: "One", headline: "One", body: "Words." });
  assert.equal(viewOf("2020-01-01-a", makeArchive([same])).headline, null);
});

test("the search engine is told every fact, and “unknown” for what is not known", () => {
  const facts = (view: ArticleView) => view.search.filters.map(({ name, value }) => `${name}:${value}`);
  assert.deepEqual(facts(council()), [
    "year:2019",
    "month:2019-02",
    "day:2019-02-07",
    "speaker:Rosa Delane",
    "speaker:a spokesman",
    "outlet:The Gazette",
    "topic:Harbour",
    "topic:Trade",
    "language:en",
  ]);
  assert.deepEqual(facts(viewOf("undated-an-essay")), [
    "year:unknown",
    "speaker:unknown",
    "outlet:unknown",
    "topic:unknown",
    "language:en",
  ]);
});

test("the reference names what is known and leaves out what is not", () => {
  const reference = (view: ArticleView) => view.citation[0]?.text;
  assert.equal(
    reference(council()),
    "Ana Frost. “Council votes for a second crossing”. The Gazette, February 7, 2019. The Test Drawer",
  );
  assert.equal(reference(viewOf("undated-an-essay")), "“An essay”. The Test Drawer");
  const quoted = makeRecord({ id: "2020-01-01-a", title: "'Nobody came..'", body: "Words." });
  assert.equal(
    reference(viewOf("2020-01-01-a", makeArchive([quoted]))),
    "'Nobody came..'. January 1, 2020. The Test Drawer",
    "a headline that is a quotation needs no second marks",
  );
});
