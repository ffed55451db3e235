import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { quotationId } from "../../src/parse/words.ts";
import { archive, article } from "./article.ts";

const LONG = "We have been a city with its back to half of itself for two hundred years.";

describe("an echo", () => {
  it("is the same words in two articles, the earliest printing first", () => {
    const { echoes, links } = archive([
      article("2005-05-05-late", { text: [`‘${LONG}’ he wrote.`], said: ["Bo Lind"] }),
      article("2001-01-01-early", { text: [`She said: ‘${LONG}’`], said: ["Bo Lind"] }),
    ]);
    assert.equal(echoes.length, 1);
    const [echo] = echoes;
    assert.equal(echo?.id, quotationId(LONG));
    assert.equal(echo?.text, LONG);
    assert.deepEqual(
      echo?.printings.map(({ passage, state }) => [passage.article, passage.quote, state]),
      [
        ["2001-01-01-early", quotationId(LONG), "exact"],
        ["2005-05-05-late", quotationId(LONG), "exact"],
      ],
    );
    assert.equal(echo?.disputed, false);
    assert.deepEqual(
      links.map(({ from, to, kind }) => [from, to, kind]),
      [
        ["2005-05-05-late", "2001-01-01-early", "echo"],
        ["2001-01-01-early", "2005-05-05-late", "echo"],
      ],
    );
  });

  it("is a whole quotation of four words or more, spoken or not", () => {
    const { echoes } = archive([
      article("2001-01-01-a", { text: ["‘Rivers carry no passports.’"] }),
      article("2002-01-01-b", { text: ["Nobody here ever said that rivers carry no passports, of course."] }),
    ]);
    assert.deepEqual(
      echoes[0]?.printings.map(({ text, passage }) => [text, passage.quote === null, passage.paragraph]),
      [
        ["Rivers carry no passports.", false, 1],
        ["rivers carry no passports", true, 1],
      ],
    );
  });

  it("is not three words, nor seven of a longer quotation", () => {
    const { echoes } = archive([
      article("a", { text: ["‘Never again, never.’ ‘It was the best of our seven bridges and they took it down.’"] }),
      article("b", { text: ["‘Never again, never.’ ‘Tell them it was the best of our seven and go.’"] }),
    ]);
    assert.deepEqual(echoes, []);
  });

  it("keeps an id that has digits only, and drops the number of a second occurrence", () => {
    const digits = "The lamp on pier 74 was lit before the rain came";
    assert.match(quotationId(digits), /^q-\d{8}$/);
    const { echoes } = archive([
      article("2001-01-01-early", { text: [`‘${digits}’`] }),
      article("2002-01-01-late", { text: [`‘${digits}’`] }),
    ]);
    assert.deepEqual(
      echoes.map(({ id }) => id),
      [quotationId(digits)],
    );
  });

  it("takes in variants whose words differ in the middle", () => {
    const { echoes } = archive([
      article("2001-01-01-a", { text: ["‘The bridge will pay for itself before it needs a second coat of paint.’"] }),
      article("2002-01-01-b", { text: ["‘The bridge will pay for itself before she needs a second coat of paint.’"] }),
    ]);
    assert.deepEqual(
      echoes.map(({ printings }) => printings.map(({ state }) => state)),
      [["exact", "variant"]],
    );
  });

  it("is disputed where two articles attribute it to two people", () => {
    const printed = (who: string) =>
      archive([
        article("2001-01-01-a", { text: [`‘${LONG}’`], said: ["Ana Reyes"] }),
        article("2002-01-01-b", { text: [`‘${LONG}’`], said: [who] }),
      ]);
    assert.equal(printed("Bo Lind").echoes[0]?.disputed, true);
    assert.equal(printed("Reyes").echoes[0]?.disputed, false);
  });

  it("is not disputed by an article that names nobody, or a speaker without a name", () => {
    const { echoes } = archive([
      article("2001-01-01-a", { text: [`‘${LONG}’`], said: ["Ana Reyes"] }),
      article("2002-01-01-b", { text: [`‘${LONG}’`] }),
      article("2003-01-01-c", { text: [`‘${LONG}’`], said: ["a spokesman"], basis: "nominal" }),
    ]);
    assert.deepEqual([echoes[0]?.printings.length, echoes[0]?.disputed], [3, false]);
  });

  it("is not an article that prints its own words twice", () => {
    assert.deepEqual(archive([article("a", { text: [`‘${LONG}’`, `‘${LONG}’`], excerpt: [`‘${LONG}’`] })]).echoes, []);
  });

  it("counts an article once whose lead repeats its text", () => {
    const { echoes } = archive([
      article("2001-01-01-a", { text: [`‘${LONG}’`], excerpt: [`‘${LONG}’`] }),
      article("2002-01-01-b", { text: [`‘${LONG}’`] }),
    ]);
    assert.equal(echoes[0]?.printings.length, 2);
  });
});
