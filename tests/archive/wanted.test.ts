import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { archive, article } from "./article.ts";

describe("what is wanted", () => {
  const quote = "the bridge will stand for ever";

  it("is ranked by how many name it, entries that share a quotation grouped", () => {
    const built = archive([
      article("2001-01-01-a", { context: ["something else nobody holds"] }),
      article("2002-01-01-b", { context: [`..${quote}`] }),
      article("2003-01-01-c", {
        context: [
          {
            text: `'${quote}' - (Harbour) Council votes`,
            quotes: [quote],
            topics: ["Harbour"],
            headline: "Council votes",
          },
        ],
      }),
    ]);
    assert.equal(built.wanted.length, 2);
    const [first] = built.wanted;
    assert.deepEqual(first?.namedBy, [
      { article: "2002-01-01-b", entry: 0 },
      { article: "2003-01-01-c", entry: 0 },
    ]);
    assert.equal(first?.name, `'${quote}' - (Harbour) Council votes`);
    assert.deepEqual([first?.topics, first?.headlines], [["Harbour"], ["Council votes"]]);
  });

  it("keeps entries apart that name different days", () => {
    const dated = (date: string) => ({
      text: `Port To Talk, ${date}`,
      headline: "Port To Talk",
      quotes: [quote],
      date,
    });
    const built = archive([article("a", { context: [dated("2001-01-01"), dated("2002-02-02")] })]);
    assert.equal(built.wanted.length, 2);
    assert.notEqual(built.wanted[0]?.slug, built.wanted[1]?.slug);
  });

  it("goes when the clipping arrives", () => {
    const citing = article("b", { context: [quote] });
    assert.equal(archive([citing]).wanted.length, 1);
    assert.equal(archive([citing, article("a", { text: [`‘I say ${quote}.’`] })]).wanted.length, 0);
  });
});
