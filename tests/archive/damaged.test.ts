import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { quotationId } from "../../src/parse/words.ts";
import { archive, article, firstEntry } from "./article.ts";

const BRIDGE = "The bridge will stand when all of us are long forgotten, and the ferry will lie under it.";
const held = (title = "Nobody asked the ferrymen") =>
  article("2001-01-01-held", {
    title,
    text: [
      "The harbour board met on Tuesday.",
      `She said: ‘${BRIDGE}’`,
      "Nothing was decided, and the board rose at six.",
    ],
  });
/** What becomes of a quotation that names the held article, or does not. */
const resolve = (quote: string, ...others: ReturnType<typeof article>[]) =>
  firstEntry(archive([held(), ...others, article("citing", { context: [quote] })]), "citing");

describe("an entry with words left out", () => {
  it("is elided, and leads to the quotation", () => {
    const { state, target } = resolve("the bridge will stand .. and the ferry will lie under it");
    assert.equal(state, "elided");
    assert.equal(target?.quote, quotationId(BRIDGE));
  });

  it("is exact where only its ends are cut", () => {
    assert.equal(resolve("..when all of us are long forgotten..").state, "exact");
  });

  it("is elided where the dots cut a word", () => {
    assert.equal(resolve("the bridge will stand when all of us are long forg…").state, "elided");
  });

  it("reads the dots in all their forms", () => {
    for (const dots of ["..", "...", "…", "[...]", "[…]", ". . .", "(...)"]) {
      assert.equal(resolve(`the bridge will stand ${dots} are long forgotten`).state, "elided", dots);
    }
  });

  it("is missing where its pieces stand in another order", () => {
    assert.equal(resolve("and the ferry will lie under it .. the bridge will stand when all").state, "missing");
  });

  it("is missing where its pieces stand in two articles", () => {
    const other = article("2002-02-02-other", { text: ["‘We have never built anything of the kind before.’"] });
    assert.equal(resolve("the bridge will stand when all .. never built anything of the kind", other).state, "missing");
  });
});

describe("an entry with typing errors", () => {
  it("is fuzzy, with the number of characters that differ", () => {
    const { state, distance, confidence, target } = resolve("The brigde will stnd when all of us are lomg forgotten");
    assert.deepEqual([state, distance], ["fuzzy", 3]);
    assert.equal(target?.quote, quotationId(BRIDGE));
    assert.ok(confidence > 0.5 && confidence < 0.98);
  });

  it("may have words joined and parted", () => {
    assert.equal(resolve("The bridgewill stand when all of us are long for gotten, and the ferry will").state, "fuzzy");
  });

  it("is found by its title line, with the passage its quotation stands in", () => {
    const title = `'${BRIDGE}' - (Harbour) Council votes for a second crossing`;
    const quote = "The bridge wil stand when all of us are long forgoten, and the ferry will lie under it.";
    const built = archive([
      held(title),
      article("citing", {
        context: [
          {
            text: `'${quote}' - (Harbour) Council votse for a second crossing`,
            quotes: [quote],
            topics: ["Harbour"],
            headline: "Council votse for a second crossing",
          },
        ],
      }),
    ]);
    const { state, key, target } = firstEntry(built, "citing");
    assert.deepEqual([state, key, target?.quote], ["fuzzy", "title", quotationId(BRIDGE)]);
  });

  it("is a tie where two articles are equally near", () => {
    const { state, candidates } = resolve(
      "The brigde will stand when all of us are long forgotten",
      article("2002-02-02-twin", { text: [`‘${BRIDGE}’`] }),
    );
    assert.deepEqual([state, candidates], ["ambiguous", ["2001-01-01-held", "2002-02-02-twin"]]);
  });
});

describe("an entry with other words", () => {
  const look = (quote: string) => resolve(quote).state;

  it("is missing where one word is another", () => {
    assert.equal(look("The ferry will stand when all of us are long forgotten"), "missing");
    assert.equal(look("The bridge will fall when all of us are long forgotten"), "missing");
  });

  it("is missing where a short word is another, in an archive so small that every word is frequent in it", () => {
    const bus = article("2002-02-02-bus", {
      text: ["The old school bus stood by the quay.", "A school bus, they say."],
    });
    const entry = { text: "The old school bag stood by the quay" };
    assert.equal(firstEntry(archive([bus, article("citing", { context: [entry] })]), "citing").state, "missing");
  });

  it("is missing where the sense is turned round", () => {
    assert.equal(look("The bridge will not stand when all of us are long forgotten"), "missing");
  });

  it("is missing where a number is another", () => {
    const line = article("2002-02-02-year", { title: "Port conference in the spring of 2019: an impression" });
    const entry = {
      text: "Port conference in the spring of 2018: an impression",
      headline: "Port conference in the spring of 2018: an impression",
    };
    assert.equal(firstEntry(archive([line, article("citing", { context: [entry] })]), "citing").state, "missing");
  });

  it("is missing where the title line has another headline", () => {
    const title = `'${BRIDGE}' - (Harbour) Council votes for a second crossing`;
    const entry = {
      text: `'${BRIDGE}' - (Harbour) Council votes for a third crossing`,
      quotes: [BRIDGE],
      topics: ["Harbour"],
      headline: "Council votes for a third crossing",
    };
    const records = [{ ...held(title) }, article("citing", { context: [entry] })];
    assert.equal(firstEntry(archive(records), "citing").state, "missing");
  });

  it("leads to the look-alike it is, not to the one it is like", () => {
    const lines = [
      article("2001-01-01-a", { title: "Council votes for a second crossing at the narrows" }),
      article("2001-01-01-b", { title: "Council votes for a third crossing at the narrows" }),
    ];
    for (const [text, id] of [
      ["Council votes for a third crosing at the narrows", "2001-01-01-b"],
      ["Council votes for a secnd crossing at teh narrows", "2001-01-01-a"],
    ] as const) {
      const built = archive([...lines, article("citing", { context: [{ text, headline: text }] })]);
      assert.equal(firstEntry(built, "citing").target?.article, id);
    }
  });

  it("is missing where the words stand in an article of another speaker's title line, and elsewhere without one", () => {
    const built = archive([
      article("2001-01-01-a", { title: `'${BRIDGE}' - Ana Reyes`, text: [`‘${BRIDGE}’`], said: ["Ana Reyes"] }),
      article("2002-01-01-b", { text: [`‘${BRIDGE}’`] }),
      article("citing", { context: [{ text: `'${BRIDGE}' - Bo Lind`, quotes: [BRIDGE], speaker: "Bo Lind" }] }),
    ]);
    assert.equal(firstEntry(built, "citing").state, "missing");
  });
});
