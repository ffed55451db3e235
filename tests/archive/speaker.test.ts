import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { archive, article } from "./article.ts";

const names = (built: ReturnType<typeof archive>): string[] => built.speakers.map((speaker) => speaker.name).sort();
const person = (name: string, spellings: string[] = []) => ({ name, spellings, roles: [], sameAs: [], pronoun: null });

describe("speakers", () => {
  it("joins a surname alone to the only person of the archive who bears it", () => {
    const built = archive([
      article("2001-01-01-a", { text: ["‘One.’"], said: ["Leonid Ivashov"] }),
      article("2002-01-01-b", { text: ["‘Two.’"], said: ["Ivashov"] }),
    ]);
    assert.deepEqual(names(built), ["Leonid Ivashov"]);
    assert.deepEqual(built.speakers[0]?.articles, ["2001-01-01-a", "2002-01-01-b"]);
    assert.equal(built.speakerOf.get("Ivashov"), built.speakerOf.get("Leonid Ivashov"));
  });

  it("keeps two people with one surname two, and the bare surname a third", () => {
    const built = archive([
      article("a", { text: ["‘One.’ ‘Two.’ ‘Three.’"], said: ["Ana Reyes", "Tomas Reyes", "Reyes"] }),
    ]);
    assert.deepEqual(names(built), ["Ana Reyes", "Reyes", "Tomas Reyes"]);
  });

  it("joins a surname with its particles", () => {
    const built = archive([article("a", { text: ["‘One.’ ‘Two.’"], said: ["Ludwig von Mises", "von Mises"] })]);
    assert.deepEqual(names(built), ["Ludwig von Mises"]);
  });

  it("joins spellings that differ in case or diacritics", () => {
    const built = archive([
      article("a", { text: ["‘One.’ ‘Two.’ ‘Three.’"], said: ["Recep Erdoğan", "Recep Erdogan", "Recep Erdoğan"] }),
    ]);
    assert.deepEqual(built.speakers[0]?.spellings, ["Recep Erdoğan", "Recep Erdogan"]);
    assert.equal(built.speakers.length, 1);
  });

  it("takes the name people.yml gives, with spellings no rule would join", () => {
    const known = { people: [{ ...person("Ana Reyes", ["The Harbour Lioness"]), roles: ["mayor"] }] };
    const built = archive([article("a", { text: ["‘One.’ ‘Two.’"], said: ["The Harbour Lioness", "Reyes"] })], known);
    assert.deepEqual(names(built), ["Ana Reyes"]);
    assert.deepEqual(built.speakers[0]?.roles, ["mayor"]);
  });

  it("gives a spelling that two people of people.yml share to neither", () => {
    const known = { people: [person("Ana Reyes", ["Reyes"]), person("Tomas Reyes", ["Reyes"])] };
    const built = archive([article("a", { text: ["‘One.’"], said: ["Reyes"] })], known);
    assert.deepEqual(names(built), ["Reyes"]);
  });

  it("keeps speakers without a name apart from those with one", () => {
    const built = archive([
      article("a", { text: ["‘One.’"], said: ["a spokesman for the port"], basis: "nominal" }),
      article("b", { text: ["‘Two.’"], said: ["Ana Reyes"] }),
    ]);
    assert.deepEqual(
      built.speakers.map(({ name, named }) => [name, named]),
      [
        ["Ana Reyes", true],
        ["a spokesman for the port", false],
      ],
    );
  });

  it("numbers slugs that collide in a fixed order, whatever order the records come in", () => {
    const records = [
      article("a", { text: ["‘One.’"], said: ["Ana C. Reyes"] }),
      article("b", { text: ["‘Two.’"], said: ["Ana-C Reyes"] }),
      article("c", { text: ["‘Three.’"], said: ["Ana (C) Reyes Mora"] }),
      article("d", { text: ["‘Four.’"], said: ["Ana C Reyes/Mora"], basis: "nominal" }),
    ];
    const slugs = (built: ReturnType<typeof archive>): string[] => built.speakers.map(({ slug }) => slug).sort();
    assert.deepEqual(slugs(archive(records)), slugs(archive([...records].reverse())));
    assert.equal(new Set(slugs(archive(records))).size, archive(records).speakers.length);
  });

  it("puts the most quoted first", () => {
    const built = archive([
      article("a", { text: ["‘One.’ ‘Two.’ ‘Three.’"], said: ["Ana Reyes", "Bo Lind", "Bo Lind"] }),
    ]);
    assert.deepEqual(
      built.speakers.map(({ name }) => name),
      ["Bo Lind", "Ana Reyes"],
    );
  });
});
