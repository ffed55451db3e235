import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { countEdits, isSameName } from "../../src/archive/edit.ts";
import { readPhrase } from "../../src/archive/reference.ts";
import { GrowingVocabulary } from "../../src/archive/vocabulary.ts";
import { alignWording } from "../../src/archive/wording.ts";

describe("edits", () => {
  it("count a swap of neighbours once", () => {
    assert.equal(countEdits("harbuor", "harbour", 3), 1);
    assert.equal(countEdits("harbor", "harbour", 3), 1);
    assert.equal(countEdits("ferry", "bridge", 9), 6);
  });

  it("stop counting beyond the most that is asked for", () => {
    assert.equal(countEdits("ferry", "bridge", 2), 3);
  });

  it("leave over what dots have cut off", () => {
    assert.equal(countEdits("forg", "forgotten", 2, { start: false, end: true }), 0);
    assert.equal(countEdits("otten", "forgotten", 2, { start: true, end: false }), 0);
  });

  it("tell damaged names from others", () => {
    assert.ok(isSameName("ivashov", "ivasohv"));
    assert.ok(!isSameName("reyne", "demmer"));
  });
});

describe("words laid beside words", () => {
  const pairs = (quoted: string, printed: string) =>
    alignWording(quoted.split(" "), printed.split(" "))?.pairs.map((pair) => `${pair.quoted}=${pair.printed}`);

  it("may be damaged, joined, parted, or have the space between them moved", () => {
    assert.deepEqual(pairs("the bridgw stood", "when the bridge stood firm"), [
      "the=the",
      "bridgw=bridge",
      "stood=stood",
    ]);
    assert.deepEqual(pairs("the oldbridge stood", "the old bridge stood"), [
      "the=the",
      "oldbridge=oldbridge",
      "stood=stood",
    ]);
    assert.deepEqual(pairs("the bri dge stood", "the bridge stood"), ["the=the", "bridge=bridge", "stood=stood"]);
    assert.deepEqual(pairs("an dthe bridge stood", "and the bridge stood"), [
      "andthe=andthe",
      "bridge=bridge",
      "stood=stood",
    ]);
  });

  it("are given up where more than a fifth would have to change", () => {
    assert.equal(pairs("the ferry sank", "the bridge stood"), undefined);
  });
});

describe("a phrase", () => {
  const read = (text: string) => readPhrase(text, new GrowingVocabulary());

  it("is cut where words are left out", () => {
    const { pieces, openStart, openEnd, size } = read("..the bridge [...] will stand…");
    assert.deepEqual(
      pieces.map(({ words }) => words.join(" ")),
      ["the bridge", "will stand"],
    );
    assert.deepEqual([openStart, openEnd, size], [true, true, 4]);
  });

  it("may have its words cut only where dots touch them", () => {
    assert.deepEqual(
      read("..the bridge .. will stand").pieces.map(({ cutStart, cutEnd }) => [cutStart, cutEnd]),
      [
        [true, false],
        [false, false],
      ],
    );
  });

  it("is not cut at the end of a sentence", () => {
    assert.equal(read("It will stand. It will.").pieces.length, 1);
  });
});
