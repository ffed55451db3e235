import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { quotationId } from "../../src/parse/words.ts";
import { archive, article, firstEntry } from "./article.ts";

const BRIDGE = "the bridge will stand when all of us are long forgotten";

describe("an entry found word for word", () => {
  it("leads to the quotation its words stand in", () => {
    const built = archive([
      article("2001-01-01-bridge", { text: ["The mayor spoke.", `She said: ‘I know ${BRIDGE}.’`] }),
      article("2002-01-01-port", { text: ["Nothing of the kind."], context: [`..${BRIDGE}.`] }),
    ]);
    const { state, key, target, distance } = firstEntry(built, "2002-01-01-port");
    assert.deepEqual([state, key, distance], ["exact", "words", 0]);
    assert.deepEqual(target, {
      article: "2001-01-01-bridge",
      quote: quotationId(`I know ${BRIDGE}.`),
      paragraph: 2,
    });
    assert.deepEqual(
      built.linksTo.get("2001-01-01-bridge")?.map((link) => [link.from, link.kind, link.entry]),
      [["2002-01-01-port", "context", 0]],
    );
  });

  it("leads to the paragraph where the words are not a quotation", () => {
    const built = archive([
      article("a", { text: ["First.", "Second.", `We are told that ${BRIDGE}.`] }),
      article("b", { context: [BRIDGE] }),
    ]);
    assert.deepEqual(firstEntry(built, "b").target, { article: "a", quote: null, paragraph: 3 });
  });

  it("is the title line, before any other place where the words stand", () => {
    const title = `‘${BRIDGE}’ - (Harbour) Council votes for a second crossing`;
    const built = archive([
      article("a", { title, topics: ["Harbour"] }),
      article("b", { text: [`‘${BRIDGE}’, wrote the Bell.`] }),
      article("c", {
        context: [
          {
            text: `'${BRIDGE}..' - (Harbour) Council votes for a second crossing`,
            quotes: [`${BRIDGE}..`],
            topics: ["Harbour"],
            headline: "Council votes for a second crossing",
          },
        ],
      }),
      article("d", { context: [BRIDGE] }),
    ]);
    assert.deepEqual([firstEntry(built, "c").key, firstEntry(built, "c").target?.article], ["title", "a"]);
    assert.deepEqual([firstEntry(built, "d").key, firstEntry(built, "d").target?.article], ["title", "a"]);
  });

  it("may carry a date after its headline", () => {
    const built = archive([
      article("2001-02-03-a", { title: "Port To Talk Again", titleFrom: "headline", headline: "Port To Talk Again" }),
      article("b", {
        context: [{ text: "Port To Talk Again, February 3, 2001", headline: "Port To Talk Again", date: "2001-02-03" }],
      }),
      article("c", {
        context: [{ text: "Port To Talk Again, May 9, 2009", headline: "Port To Talk Again", date: "2009-05-09" }],
      }),
    ]);
    assert.equal(firstEntry(built, "b").target?.article, "2001-02-03-a");
    assert.equal(firstEntry(built, "c").state, "missing");
  });

  it("is not changed by marks, dashes, case, spaces or diacritics", () => {
    const built = archive([
      article("a", { text: ["We don’t want – and won’t have – Erdoğan’s “second crossing”."] }),
      article("b", { context: ['WE DONT WANT - and  won\'t have - Erdogan`s "Second Crossing"'] }),
    ]);
    assert.equal(firstEntry(built, "b").state, "exact");
  });

  it("never is the article itself", () => {
    const built = archive([article("a", { text: [`‘${BRIDGE}’`], context: [BRIDGE] })]);
    assert.equal(firstEntry(built, "a").state, "missing");
  });

  it("is missing where nobody prints it", () => {
    const built = archive([
      article("a", { text: ["Quite other words stand here."] }),
      article("b", { context: [BRIDGE] }),
    ]);
    const { state, confidence, target, candidates } = firstEntry(built, "b");
    assert.deepEqual([state, confidence, target, candidates], ["missing", 0, null, []]);
  });

  it("is missing where only two or three words agree", () => {
    const built = archive([
      article("a", { text: ["‘Never again shall we meet.’"] }),
      article("b", { context: ["never again"] }),
    ]);
    assert.equal(firstEntry(built, "b").state, "missing");
  });
});

describe("a tie", () => {
  const two = (first: object, second: object) => [
    article("2001-01-01-a", { text: [`‘${BRIDGE}’`], ...first }),
    article("2002-01-01-b", { text: [`‘${BRIDGE}’`], ...second }),
  ];

  it("is ambiguous: candidates are listed and none is chosen", () => {
    const built = archive([...two({}, {}), article("c", { context: [BRIDGE] })]);
    const { state, target, candidates } = firstEntry(built, "c");
    assert.deepEqual([state, target, candidates], ["ambiguous", null, ["2001-01-01-a", "2002-01-01-b"]]);
    assert.deepEqual(
      built.links.filter(({ kind, to }) => kind === "context" && to !== null),
      [],
    );
  });

  it("is settled by the speaker", () => {
    const built = archive([
      ...two({ said: ["Ana Reyes"] }, { said: ["Bo Lind"] }),
      article("c", { context: [{ text: `'${BRIDGE}' - Lind`, quotes: [BRIDGE], speaker: "Lind" }] }),
    ]);
    assert.equal(firstEntry(built, "c").target?.article, "2002-01-01-b");
  });

  it("is settled by the topic", () => {
    const built = archive([
      ...two({ topics: ["Harbour"] }, { topics: ["Trade"] }),
      article("c", { context: [{ text: `(Harbour) - '${BRIDGE}'`, quotes: [BRIDGE], topics: ["harbour"] }] }),
    ]);
    assert.equal(firstEntry(built, "c").target?.article, "2001-01-01-a");
  });

  it("is settled by the headline", () => {
    const built = archive([
      ...two({ headline: "Council votes" }, { headline: "Mayor speaks" }),
      article("c", {
        context: [{ text: `'${BRIDGE}' - Mayor speaks`, quotes: [BRIDGE], headline: "Mayor speaks" }],
      }),
    ]);
    assert.equal(firstEntry(built, "c").target?.article, "2002-01-01-b");
  });

  it("may be between title lines, where dots say that the words go on", () => {
    const built = archive([
      article("2001-01-01-a", { title: "'The bridge over the narrows will stand'" }),
      article("2002-01-01-b", { title: "'The bridge over the narrows will stand or fall with us'" }),
      article("c", { context: ["The bridge over the narrows will stand.."] }),
      article("d", { context: ["The bridge over the narrows will stand"] }),
    ]);
    assert.deepEqual(firstEntry(built, "c").candidates, ["2001-01-01-a", "2002-01-01-b"]);
    assert.equal(firstEntry(built, "d").target?.article, "2001-01-01-a");
  });

  it("stays a tie where the facet agrees with both", () => {
    const built = archive([
      ...two({ said: ["Ana Reyes"] }, { said: ["Ana Reyes"] }),
      article("c", { context: [{ text: `'${BRIDGE}' - Reyes`, quotes: [BRIDGE], speaker: "Reyes" }] }),
    ]);
    assert.equal(firstEntry(built, "c").state, "ambiguous");
  });
});

describe("the archive", () => {
  it("is the same in whatever order the records come", () => {
    const records = [
      article("2001-01-01-a", { text: [`‘${BRIDGE}’`], said: ["Ana Reyes"], topics: ["Harbour"] }),
      article("2002-01-01-b", {
        text: ["‘Other words.’"],
        said: ["Reyes"],
        context: [BRIDGE, "not held at all by us"],
      }),
      article("undated-c", { context: [BRIDGE, "not held at all by us"] }),
    ];
    assert.deepEqual(archive(records), archive([...records].reverse()));
    assert.deepEqual(
      archive([...records].reverse()).articles.map(({ record }) => record.id),
      ["2001-01-01-a", "2002-01-01-b", "undated-c"],
    );
  });
});

describe("the three forms an entry takes", () => {
  const forms = [
    { text: `'..${BRIDGE}?'`, quotes: [`..${BRIDGE}?`] },
    { text: `'..${BRIDGE}.' - Reyes`, quotes: [`..${BRIDGE}.`], speaker: "Reyes" },
    {
      text: `'The bridge will stand..' - (Harbour) Council votes for a second crossing`,
      quotes: ["The bridge will stand.."],
      topics: ["Harbour"],
      headline: "Council votes for a second crossing",
    },
  ];

  for (const form of forms) {
    it(`leads to the article that bears it as its title line: ${form.text}`, () => {
      const citing = article("2002-01-01-citing", { context: [form] });
      const bearer = article("2001-01-01-bearer", {
        title: form.text,
        topics: form.topics ?? [],
        headline: form.headline ?? null,
      });
      assert.equal(firstEntry(archive([citing, bearer]), "2002-01-01-citing").target?.article, "2001-01-01-bearer");
      assert.equal(firstEntry(archive([citing]), "2002-01-01-citing").state, "missing");
    });
  }

  it("links the middle of a chain of three both ways", () => {
    const said = [
      "one bridge is enough for any town",
      "two bridges are too many for a river",
      "a river asks for none of them",
    ];
    const built = archive(
      said.map((quote, i) =>
        article(`200${i}-01-01-${i}`, { title: `'${quote}'`, context: i === 0 ? [] : [said[i - 1] ?? ""] }),
      ),
    );
    const middle = "2001-01-01-1";
    assert.equal(firstEntry(built, middle).target?.article, "2000-01-01-0");
    assert.deepEqual(
      built.linksTo.get(middle)?.map(({ from }) => from),
      ["2002-01-01-2"],
    );
  });
});
