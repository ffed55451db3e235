import assert from "node:assert/strict";
import { test } from "node:test";
import { buildArchive, type Known, type RecordWithProse } from "../../src/archive/build.ts";
import { settleIds } from "../../src/archive/identity.ts";
import { NO_PERMALINKS, nextPermalinks, type Permalinks } from "../../src/archive/permalink.ts";
import { articleAddress } from "../../src/site/address.ts";
import { claimSlugs } from "../../src/site/claim.ts";
import { buildFinder } from "../../src/site/finder.ts";
import { readHistory } from "../../src/site/history.ts";
import { standingToday } from "../../src/site/standing.ts";
import { makeRecord } from "./factory.ts";

const WORDS = "The bridge will stand whatever the papers say of it in the morning";

function build(previous: Permalinks, records: readonly RecordWithProse[], lists: Partial<Known> = {}) {
  const known = { people: [], outlets: [], ...lists };
  const settled = settleIds(previous, records, articleAddress);
  const built = buildArchive(settled.records, known);
  const archive = claimSlugs(built, previous, buildFinder(built, settled, previous, known));
  const today = standingToday(archive, settled, buildFinder(archive, settled, previous, known), []);
  const { next, changes } = nextPermalinks(previous, today);
  return { archive, permalinks: next, changes, history: readHistory(next, archive) };
}

const saying = (id: string, speaker: string, words = WORDS, more = {}) =>
  makeRecord({
    id,
    title: id,
    body: `[‘${words}.’]{#q-${id.slice(0, 4)}000a}`,
    said: { [`q-${id.slice(0, 4)}000a`]: speaker },
    source: { path: `${id}.txt`, sha256: id.slice(0, 4).padEnd(64, "0"), bytes: 1 },
    ...more,
  });

const person = (name: string, ...spellings: string[]) => ({ name, spellings, roles: [], sameAs: [], pronoun: null });

test("a speaker who gets a fuller name keeps the old page's address as a way to the new one", () => {
  const one = build(NO_PERMALINKS, [saying("2001-one", "Ana Reyes")]);
  assert.ok("/speakers/ana-reyes/" in one.permalinks.pages);
  const people = [person("Ana María Reyes", "Ana Reyes")];
  const two = build(one.permalinks, [saying("2001-one", "Ana Reyes")], { people });
  assert.equal(two.permalinks.moved["/speakers/ana-reyes/"], "/speakers/ana-maria-reyes/");
  assert.deepEqual(
    two.history.moved.map(({ from, to, name }) => [from, to, name]),
    [["/speakers/ana-reyes/", "/speakers/ana-maria-reyes/", "Ana María Reyes"]],
  );
  const three = build(two.permalinks, [saying("2001-one", "Ana Reyes")]);
  assert.equal(three.permalinks.moved["/speakers/ana-maria-reyes/"], "/speakers/ana-reyes/");
  assert.ok(!("/speakers/ana-reyes/" in three.permalinks.moved));
});

test("a name that lists put in the place of the printed one, and then another, leads on from each old address", () => {
  // As records are: where a list knows what a clipping prints, they have the list's name alone.
  const printed = (speaker: string, outlet: string) => [saying("2001-one", speaker, WORDS, { outlet })];
  const one = build(NO_PERMALINKS, printed("Ana Reyes", "The Harbour Post"));
  const lists = (name: string, outlet: string) => ({
    people: [person(name, "Ana Reyes")],
    outlets: [{ name: outlet, spellings: ["Harbour Post"], homePage: null }],
  });
  const two = build(one.permalinks, printed("Ana Solis", "Harbour Mail"), lists("Ana Solis", "Harbour Mail"));
  assert.equal(two.permalinks.moved["/speakers/ana-reyes/"], "/speakers/ana-solis/");
  assert.equal(two.permalinks.moved["/outlets/the-harbour-post/"], "/outlets/harbour-mail/");
  const three = build(two.permalinks, printed("A. Frost", "The Mail"), lists("A. Frost", "The Mail"));
  for (const slug of ["ana-reyes", "ana-solis"])
    assert.equal(three.permalinks.moved[`/speakers/${slug}/`], "/speakers/a-frost/");
  for (const slug of ["the-harbour-post", "harbour-mail"])
    assert.equal(three.permalinks.moved[`/outlets/${slug}/`], "/outlets/the-mail/");
  assert.deepEqual(three.changes.removed, []);
});

test("who was taken for another one and then gets a name of his own is found at his first address, and not the other", () => {
  const other = saying("2002-two", "Maria Solis", "Nobody counted the lamps before the council had gone home");
  const printed = (speaker: string) => [saying("2001-one", speaker), other];
  const one = build(NO_PERMALINKS, printed("M. Solis"));
  const two = build(one.permalinks, printed("Maria Solis"), { people: [person("Maria Solis", "M. Solis")] });
  assert.equal(two.permalinks.moved["/speakers/m-solis/"], "/speakers/maria-solis/");
  const three = build(two.permalinks, printed("Miguel Solis"), { people: [person("Miguel Solis", "M. Solis")] });
  assert.equal(three.permalinks.moved["/speakers/m-solis/"], "/speakers/miguel-solis/");
  assert.ok("/speakers/maria-solis/" in three.permalinks.pages);
  const people = [person("Maria Solis", "M. Solis"), person("Miguel Solis", "M. Solis")];
  const four = build(three.permalinks, printed("Miguel Solis"), { people });
  assert.equal(four.permalinks.moved["/speakers/m-solis/"], "/speakers/miguel-solis/", "two bear the name: it stays");
});

test("a topic that comes first in the alphabet does not push another one from its address", () => {
  const topics = (...names: string[]) =>
    names.map((topic, at) => saying(`200${at}-x`, "A B", `${WORDS} ${topic}`, { topics: [topic] }));
  const one = build(NO_PERMALINKS, topics("Water & Law"));
  assert.equal(one.archive.topicOf.get("Water & Law")?.slug, "water-and-law");
  const two = build(one.permalinks, topics("Water & Law", "Water and law"));
  assert.equal(two.archive.topicOf.get("Water & Law")?.slug, "water-and-law");
  assert.equal(two.archive.topics.find(({ name }) => name === "Water and law")?.slug, "water-and-law-2");
  assert.equal(
    two.archive.topicOf.get("Water and law"),
    two.archive.topics.find(({ name }) => name === "Water and law"),
  );
});

test("a speaker nobody quotes any more is named at the old address", () => {
  const one = build(NO_PERMALINKS, [
    saying("2001-one", "Ana Reyes"),
    saying("2002-two", "Ivo Stern", "Nobody counted the lamps before the council had gone home"),
  ]);
  const two = build(one.permalinks, [
    saying("2002-two", "Ivo Stern", "Nobody counted the lamps before the council had gone home"),
  ]);
  const gone = two.history.gone.find(({ path }) => path === "/speakers/ana-reyes/");
  assert.deepEqual([gone?.name, gone?.above], ["Ana Reyes", "/speakers/"]);
  assert.deepEqual(two.changes.removed, ["/2001/one/", "/speakers/ana-reyes/"]);
});

test("an echo keeps its address when an earlier printing in other words arrives, and leads to its words when it is one no more", () => {
  const later = [saying("2005-five", "A B"), saying("2006-six", "A B")];
  const one = build(NO_PERMALINKS, later);
  const [echo] = one.archive.echoes;
  assert.ok(echo);
  const earlier = saying("2001-one", "A B", WORDS.replace("the papers", "all the papers"));
  const two = build(one.permalinks, [...later, earlier]);
  assert.equal(two.archive.echoes[0]?.printings.length, 3);
  assert.equal(two.archive.echoes[0]?.id, echo.id);
  const three = build(two.permalinks, later.slice(0, 1));
  assert.equal(three.archive.echoes.length, 0);
  assert.equal(three.permalinks.moved[`/quotes/${echo.id}/`], "/2005/five/#q-2005000a");
});

test("two echoes in one paragraph keep their addresses, and one that is no more never leads to the other", () => {
  const cranes = "The cranes were sold in the spring of the year before the vote was taken.";
  const lamps = "The lamps on the northern quay were never paid for by the port.";
  const plain = (id: string, body: string) =>
    makeRecord({ id, title: id, body, source: { path: `${id}.txt`, sha256: id.padEnd(64, "0"), bytes: 1 } });
  const both = plain("2001-one", `${cranes} It rained all through the afternoon. ${lamps}`);
  const records = [both, plain("2002-two", `${cranes} Nobody said so.`), plain("2003-three", `${lamps} They say so.`)];
  const one = build(NO_PERMALINKS, records);
  const [ofCranes, ofLamps] = one.archive.echoes.map(({ id }) => `/quotes/${id}/`);
  assert.ok(ofCranes && ofLamps);
  const two = build(one.permalinks, records);
  assert.deepEqual(two.permalinks, one.permalinks);
  const three = build(two.permalinks, records.slice(0, 2));
  assert.equal(three.archive.echoes.length, 1);
  assert.equal(three.permalinks.moved[ofLamps], "/2001/one/");
});

test("a wanted article keeps its address while others find longer words for it", () => {
  const naming = (id: string, text: string) =>
    makeRecord({
      id,
      title: id,
      body: `Words of ${id}.`,
      context: [{ text, quotes: [WORDS] }],
      source: { path: id, sha256: id, bytes: 1 },
    });
  const one = build(NO_PERMALINKS, [naming("2001-one", `'${WORDS}'`)]);
  const [wanted] = one.archive.wanted;
  const two = build(one.permalinks, [
    naming("2001-one", `'${WORDS}'`),
    naming("2002-two", `'${WORDS}' - Ana Reyes, (Harbour)`),
  ]);
  assert.equal(two.archive.wanted.length, 1);
  assert.equal(two.archive.wanted[0]?.slug, wanted?.slug);
});

test("building the same again moves nothing", () => {
  const records = [saying("2001-one", "Ana Reyes"), saying("2002-two", "Ána Reyes"), saying("2003-three", "Reyes")];
  const one = build(NO_PERMALINKS, records);
  const two = build(one.permalinks, records);
  assert.deepEqual(two.permalinks, one.permalinks);
  assert.deepEqual(two.changes, { added: [], moved: [], removed: [] });
});
