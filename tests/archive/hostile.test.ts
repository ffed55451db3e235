import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { timeOf } from "../bounds/growth.ts";
import { archive, article, firstEntry } from "./article.ts";

/** Of the processor, in milliseconds: far more than it takes, and far less than what grows faster than its length would. */
const MOST = 5_000;

const words = (count: number, seed: number): string =>
  Array.from({ length: count }, (_, i) => `w${((i + 1) * 7919 * seed) % 10_007}`).join(" ");

describe("an entry nobody meant to write", () => {
  it("may be very long", () => {
    const text = words(40_000, 3);
    const records = [article("held", { text: [words(2000, 5)] }), article("b", { context: [text, words(40_000, 5)] })];
    assert.ok(timeOf(() => archive(records), 1) < MOST);
  });

  it("may be all dots", () => {
    const context = [".. ".repeat(20_000), "the .. ".repeat(20_000), "[...]".repeat(20_000)];
    const built = archive([article("held", { text: ["The the the the."] }), article("b", { context })]);
    assert.equal(firstEntry(built, "b").state, "missing");
    assert.ok(
      timeOf(() => archive([article("held", { text: [words(2000, 5)] }), article("b", { context })]), 1) < MOST,
    );
  });

  it("may have no words at all", () => {
    const built = archive([
      article("held", { text: ["‘…’", "‘!’"] }),
      article("b", { context: ["…", { text: "-" }, "?!"] }),
    ]);
    assert.deepEqual(
      built.byId.get("b")?.context.map(({ state }) => state),
      ["missing", "missing", "missing"],
    );
  });

  it("may repeat one word through two long quotations", () => {
    const long = `‘${"no ".repeat(5000)}’`;
    assert.ok(
      timeOf(
        () => archive([article("a", { text: [long] }), article("b", { text: [long], context: ["no no no no no"] })]),
        1,
      ) < MOST,
    );
  });

  it("may stand in an archive of nothing else", () => {
    assert.deepEqual(archive([]).articles, []);
    assert.equal(archive([article("a", { context: ["the bridge will stand"] })]).wanted.length, 1);
  });
});

describe("names in the wild", () => {
  it("may be words that objects know: they are names like others", () => {
    const built = archive([
      article("constructor", {
        title: "__proto__ and constructor",
        topics: ["__proto__", "constructor"],
        outlet: "toString",
        text: ["‘hasOwnProperty will not stand.’"],
        said: ["__proto__"],
      }),
      article("b", { context: ["hasOwnProperty will not stand"] }),
    ]);
    assert.equal(built.speakerOf.get("__proto__")?.quotations.length, 1);
    assert.equal(built.topicOf.get("constructor")?.articles.length, 1);
    assert.equal(firstEntry(built, "b").target?.article, "constructor");
  });
});
