import assert from "node:assert/strict";
import { test } from "node:test";
import { buildArchive } from "../../src/archive/build.ts";
import { buildArticle } from "../../src/site/article.ts";
import type { ArticleView } from "../../src/site/article-view.ts";
import { buildDesk } from "../../src/site/desk.ts";
import { makeArchive, makeRecord, SETTINGS } from "./factory.ts";

const said = {
  a: "The bridge will stand whatever the papers say of it in the morning",
  b: "Nobody counted the lamps before the council had gone home for the winter",
};

/** Four articles: c names b, b names a, d names c; b prints the words of a itself. */
const archive = buildArchive(
  [
    makeRecord({
      id: "2018-01-01-a",
      title: "First words",
      body: `He said: [‘${said.a}.’]{#q-0000000a} Then he left.`,
    }),
    makeRecord({
      id: "2018-02-01-b",
      title: "Second words",
      body: `A quiet day. In spring he wrote: [‘${said.a}.’]{#q-0000000b} She said: [‘${said.b}.’]{#q-0000000c}`,
      context: [{ text: `'${said.a}'`, quotes: [said.a] }],
    }),
    makeRecord({
      id: "2018-03-01-c",
      title: "Third words",
      body: "Only words, and many of them.",
      context: [{ text: `'${said.b}'`, quotes: [said.b] }],
    }),
    makeRecord({
      id: "2018-04-01-d",
      title: "Fourth words",
      body: "More words.",
      context: [{ text: "'Only words, and many of them'", quotes: ["Only words, and many of them"] }],
    }),
  ],
  { people: [], outlets: [] },
);
const desk = buildDesk(archive, SETTINGS);
const view = (id: string): ArticleView => {
  const at = archive.articles.findIndex(({ record }) => record.id === id);
  const article = archive.articles[at];
  assert.ok(article);
  return buildArticle(desk, article, at);
};

test("a trail goes two steps both ways, and never back to the article itself", () => {
  const { trail } = view("2018-03-01-c");
  assert.ok(trail);
  const titles = (side: typeof trail.drawsOn) =>
    side.steps.map(({ article, further }) => [article.title, further.map(({ title }) => title)]);
  assert.deepEqual(titles(trail.drawsOn), [["Second words", ["First words"]]]);
  assert.deepEqual(titles(trail.drawnOnBy), [["Fourth words", []]]);
  assert.deepEqual([trail.drawsOn.further, trail.drawnOnBy.further], [1, 0]);
});

test("the drawing has a dot for every article of the trail and a line for every link, all within its bounds", () => {
  const { drawing } = view("2018-03-01-c").trail ?? {};
  assert.ok(drawing);
  assert.equal(drawing.dots.length, 4);
  assert.equal(drawing.lines.length, 3);
  assert.equal(drawing.dots.filter(({ isHere }) => isHere).length, 1);
  const here = drawing.dots.find(({ isHere }) => isHere);
  assert.equal(drawing.dots.filter(({ x }) => x < (here?.x ?? 0)).length, 2, "what is drawn on stands to the left");
  for (const { x, y } of drawing.dots) assert.ok(x > 0 && x < drawing.width && y > 0 && y < drawing.height);
});

test("articles that name one another end the trail, and one without neighbours has none", () => {
  const circle = makeArchive([
    makeRecord({
      id: "2018-01-01-a",
      body: `[‘${said.a}.’]{#q-0000000a}`,
      context: [{ text: said.b, quotes: [said.b] }],
    }),
    makeRecord({
      id: "2018-02-01-b",
      body: `[‘${said.b}.’]{#q-0000000b}`,
      context: [{ text: said.a, quotes: [said.a] }],
    }),
    makeRecord({ id: "2018-03-01-c", body: "Nothing." }),
  ]);
  const [a, , c] = circle.articles;
  assert.ok(a && c);
  const { trail } = buildArticle(buildDesk(circle, SETTINGS), a, 0);
  assert.deepEqual([trail?.drawsOn.steps[0]?.further, trail?.drawsOn.further], [[], 0]);
  assert.equal(buildArticle(buildDesk(circle, SETTINGS), c, 2).trail, null);
});

test("a passage shows who names it, with the sentence that prints its words, or else the entry", () => {
  const [first] = view("2018-01-01-a").text.flatMap(({ notes }) => notes);
  assert.deepEqual(
    first?.quotedBy.shown.map(({ words, path, isPrinted }) => [words, path, isPrinted]),
    [[`In spring he wrote: ‘${said.a}.’`, "/2018/02/01/b/#q-0000000b", true]],
  );
  const [, second] = view("2018-02-01-b").text.flatMap(({ notes }) => notes);
  assert.deepEqual(
    second?.quotedBy.shown.map(({ words, path, isPrinted }) => [words, path, isPrinted]),
    [[`'${said.b}'`, "/2018/03/01/c/#context-1", false]],
  );
  assert.deepEqual(
    view("2018-03-01-c").text[0]?.quotedBy.shown.map(({ article }) => article.title),
    ["Fourth words"],
    "words outside quotations are named in their paragraph",
  );
});

test("a Context entry shows the passage it leads to, in its paragraph", () => {
  const [entry] = view("2018-02-01-b").context;
  assert.deepEqual(entry?.target?.preview?.runs, [
    { text: "He said: ", isMeant: false },
    { text: `‘${said.a}.’`, isMeant: true },
    { text: " Then he left.", isMeant: false },
  ]);
});

test("a quotation of the lead that does not stand in the text is marked so, and dots in the lead can be opened", () => {
  const lead = makeArchive([
    makeRecord({
      id: "2018-01-01-a",
      body: [
        "> She said: [‘The lamps.. before winter’]{#q-0000000d}",
        ">",
        "> [‘The bridge will stand .. in the morning.’](#q-0000000a)",
        "",
        `He said: [‘${said.a}.’]{#q-0000000a}`,
      ].join("\n"),
    }),
  ]);
  const [article] = lead.articles;
  assert.ok(article);
  const [first, second] = buildArticle(buildDesk(lead, SETTINGS), article, 0).lead;
  assert.deepEqual(
    first?.notes.map(({ apart }) => apart),
    [true],
  );
  assert.deepEqual(second?.leftOut, ["whatever the papers say of it"]);
});
