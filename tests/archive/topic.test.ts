import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { archive, article } from "./article.ts";

describe("topics", () => {
  it("makes topics that differ only in case or diacritics one, spelled as most often", () => {
    const built = archive([
      article("2001-01-01-a", { topics: ["Türkiye"] }),
      article("2002-01-01-b", { topics: ["TURKIYE"] }),
      article("2003-01-01-c", { topics: ["Türkiye", "Trade"] }),
    ]);
    const [first] = built.topics;
    assert.equal(first?.name, "Türkiye");
    assert.deepEqual(first?.spellings, ["Türkiye", "TURKIYE"]);
    assert.deepEqual(first?.articles, ["2001-01-01-a", "2002-01-01-b", "2003-01-01-c"]);
    assert.equal(built.topicOf.get("TURKIYE"), first);
  });
});

describe("outlets", () => {
  it("takes name and home page from outlets.yml", () => {
    const outlets = [{ name: "The Harbour Post", spellings: ["Harbour Post"], homePage: "https://post.example/" }];
    const built = archive([article("a", { outlet: "harbour post" }), article("b", { outlet: "The Bell" })], {
      outlets,
    });
    assert.deepEqual(
      built.outlets.map(({ name, homePage }) => [name, homePage]),
      [
        ["The Bell", null],
        ["The Harbour Post", "https://post.example/"],
      ],
    );
    assert.equal(built.outletOf.get("harbour post")?.name, "The Harbour Post");
  });

  it("lists no outlet where none is printed", () => {
    assert.deepEqual(archive([article("a")]).outlets, []);
  });
});
