import assert from "node:assert/strict";
import { test } from "node:test";
import { buildDesk } from "../../src/site/desk.ts";
import { buildHome } from "../../src/site/home.ts";
import { neighboursOn } from "../../src/site/neighbour.ts";
import { buildOutlet, buildOutlets } from "../../src/site/shelf.ts";
import { buildSpeaker, buildSpeakers, speakerPages } from "../../src/site/speaker.ts";
import type { PlannedPage, View } from "../../src/site/view.ts";
import { buildWanted, wantedPages } from "../../src/site/wanted.ts";
import { makeArchive, makeRecord, SETTINGS, sampleArchive, shown } from "./factory.ts";

const desk = buildDesk(sampleArchive(), SETTINGS);
/** Nobody stands beside anybody. */
const ALONE = () => [];

/** The view of a list's first page. */
function first<K extends View["kind"]>(kind: K, pages: readonly PlannedPage[]): Extract<View, { readonly kind: K }> {
  const [page] = shown(pages);
  assert.equal(page?.view.kind, kind);
  return page?.view as Extract<View, { readonly kind: K }>;
}

test("speakers stand under the last word of their names, and those without a name apart", () => {
  const { letters, unnamed } = first("speakers", buildSpeakers(desk));
  assert.deepEqual(
    letters.map(({ letter, speakers }) => [letter, speakers.map(({ name }) => name)]),
    [
      ["D", ["Rosa Delane"]],
      ["H", ["Ingrid Hallam"]],
    ],
  );
  assert.deepEqual(
    unnamed.map(({ name }) => name),
    ["a spokesman"],
  );
});

test("nobody stands under Jr. or the like", () => {
  const body = "[‘The road is long and we will walk it.’]{#q-00000001}";
  const march = makeRecord({ id: "2019-01-01-march", body, said: { "q-00000001": "Martin Luther King Jr." } });
  const { letters } = first("speakers", buildSpeakers(buildDesk(makeArchive([march]), SETTINGS)));
  assert.deepEqual(
    letters.map(({ letter }) => letter),
    ["K"],
  );
});

test("a speaker's quotations stand in date order, article by article, year by year", () => {
  const said = { "q-0000000b": "Ana Reyes", "q-0000000c": "Ana Reyes" };
  const body = "[‘One two three.’]{#q-0000000b} and [‘Four five six.’]{#q-0000000c}";
  const archive = makeArchive(
    ["2020-05-01-b", "2019-05-01-a", "undated-c"].map((id) => makeRecord({ id, title: id, body, said })),
  );
  const speaker = archive.speakerOf.get("Ana Reyes");
  assert.ok(speaker);
  const view = first("speaker", buildSpeaker(buildDesk(archive, SETTINGS), speaker, neighboursOn([]), ALONE));
  assert.deepEqual(
    view.years.map(({ year, articles }) => [
      year?.name ?? null,
      articles.map(({ article, quotations }) => [article.title, quotations.length]),
    ]),
    [
      ["2019", [["2019-05-01-a", 2]]],
      ["2020", [["2020-05-01-b", 2]]],
      [null, [["undated-c", 2]]],
    ],
  );
  assert.equal(view.count, 6);
  assert.equal(view.articles, 3);
});

test("only addresses on the web become links to elsewhere", () => {
  const archive = sampleArchive();
  const speaker = archive.speakerOf.get("Rosa Delane");
  assert.ok(speaker);
  const sameAs = ["https://example.org/delane", "javascript:alert(1)", "not an address"];
  const view = first("speaker", buildSpeaker(desk, { ...speaker, sameAs }, neighboursOn([]), ALONE));
  assert.deepEqual(view.sameAs, [{ address: "https://example.org/delane", host: "example.org" }]);
  const [outlet] = archive.outlets;
  assert.ok(outlet);
  assert.equal(
    first("outlet", buildOutlet(desk, { ...outlet, homePage: "data:text/html,x" }, neighboursOn([]), ALONE)).homePage,
    null,
  );
  assert.equal(
    first("outlet", buildOutlet(desk, { ...outlet, homePage: "https://gazette.example/" }, neighboursOn([]), ALONE))
      .homePage,
    "https://gazette.example/",
  );
});

test("articles that state no outlet are counted on the list of outlets", () => {
  const { outlets, without } = first("outlets", buildOutlets(desk));
  assert.deepEqual(
    outlets.map(({ name, count }) => [name, count]),
    [["The Gazette", 2]],
  );
  assert.equal(without, 2);
});

test("a wanted article shows what is known of it and who asks", () => {
  const [line] = first("wanted", buildWanted(desk)).wanted;
  assert.deepEqual([line?.path, line?.articles], ["/wanted/nobody-kept-these-words/", 1]);
  const [page] = shown(wantedPages(desk));
  assert.equal(page?.path, line?.path);
  assert.ok(page?.view.kind === "wanted-article");
  assert.deepEqual(page.view.quotes, ["Nobody kept these words"]);
  assert.deepEqual(
    page.view.namedBy.map(({ path, text }) => [path, text]),
    [["/2019/02/07/council-votes/#context-2", "'Nobody kept these words'"]],
  );
});

test("the home page opens with a whole sentence by somebody named", () => {
  const { opening, counts, mostNamed, figures } = buildHome(desk);
  assert.equal(opening?.voice?.name, "Rosa Delane", "hers is the sentence that another article names");
  assert.match(opening?.paragraphs[0] ?? "", /^The bridge will stand/);
  assert.deepEqual(counts, { articles: 4, quotations: 6, speakers: 2, outlets: 1 });
  assert.deepEqual(mostNamed.map(({ article, times }) => [article.title.slice(0, 7), times]).sort(), [
    ["Steel r", 1],
    ["‘The br", 1],
  ]);
  assert.deepEqual(figures.at(-1), { path: "/undated/", name: "Undated", count: 1 });
});

test("an archive with no quotation has a home page without one", () => {
  const archive = makeArchive([makeRecord({ id: "2020-01-01-a", body: "Words." })]);
  assert.equal(buildHome(buildDesk(archive, SETTINGS)).opening, null);
});

test("a speaker's page leads to those before and after on the list, named ones first", () => {
  const around = shown(speakerPages(desk, ALONE)).flatMap(({ view }) =>
    view.kind === "speaker"
      ? [[view.name, view.neighbours.previous?.name ?? null, view.neighbours.next?.name ?? null]]
      : [],
  );
  assert.deepEqual(around.sort(), [
    ["Ingrid Hallam", "Rosa Delane", "a spokesman"],
    ["Rosa Delane", null, "Ingrid Hallam"],
    ["a spokesman", "Ingrid Hallam", null],
  ]);
});
