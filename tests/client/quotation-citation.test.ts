import assert from "node:assert/strict";
import { test } from "node:test";
import { type CopyFormat, citeQuotation } from "../../src/client/quotation-citation.ts";
import { citationOf } from "../../src/site/citation.ts";
import { citationForms } from "../../src/site/citation-form.ts";
import { cslOfQuotation } from "../../src/site/csl.ts";
import { buildDesk } from "../../src/site/desk.ts";
import { SETTINGS, sampleArchive } from "../site/factory.ts";
import { readBack, readBackRis } from "../site/read-back.ts";
import { BASE, HOSTILE, HOSTILE_SETTINGS, hostileArchive } from "../site/sample.ts";

type Texts = Record<CopyFormat, string>;

function formsOf(desk: ReturnType<typeof buildDesk>, id: string): Texts {
  const record = desk.archive.byId.get(id)?.record;
  assert.ok(record, id);
  return Object.fromEntries(citationForms(citationOf(desk, record)).map(({ format, text }) => [format, text])) as Texts;
}

const COUNCIL = "2019-02-07-council-votes";
const ADDRESS = `${BASE}2019/02/07/council-votes/#q-00000002`;
const desk = buildDesk(sampleArchive(), { ...SETTINGS, baseUrl: BASE });
const copied = citeQuotation(formsOf(desk, COUNCIL), {
  id: "q-00000002",
  words: "We have\n\ncounted the plates.",
  speaker: "Rosa Delane",
  correction: null,
});

test("a quotation is copied with who says it and where, as text, Markdown and HTML", () => {
  assert.equal(
    copied.text,
    `“We have\n\ncounted the plates.”\nRosa Delane. Ana Frost. “Council votes for a second crossing”. The Gazette, February 7, 2019. The Test Drawer. ${ADDRESS}`,
  );
  assert.equal(
    copied.markdown,
    `> We have\n>\n> counted the plates.\n>\n> Rosa Delane. Ana Frost. [“Council votes for a second crossing”](<${ADDRESS}>). *The Gazette*, February 7, 2019. The Test Drawer`,
  );
  assert.equal(
    copied.html,
    `<blockquote cite="${ADDRESS}"><p>We have</p><p>counted the plates.</p></blockquote>\n<p>Rosa Delane. Ana Frost. <a href="${ADDRESS}">“Council votes for a second crossing”</a>. <cite>The Gazette</cite>, February 7, 2019. The Test Drawer</p>`,
  );
});

test("its BibTeX, RIS and CSL-JSON read back as the article's, with the words and the quotation's own address", () => {
  const expected = {
    title: "Council votes for a second crossing",
    authors: ["Ana Frost"],
    outlet: "The Gazette",
    date: [2019, 2, 7],
    address: ADDRESS,
    note: "“We have counted the plates.” (Rosa Delane)",
  };
  assert.deepEqual(readBack(copied.bibtex), [expected]);
  assert.deepEqual(readBackRis(copied.ris), [expected]);
  assert.deepEqual(readBack(copied.csl), [expected]);
  assert.match(copied.bibtex, /^@article\{2019-02-07-council-votes-q-00000002,/);
});

test("the browser says of a quotation what the site's own CSL-JSON would", () => {
  const quotation = desk.archive.byId.get(COUNCIL)?.record.quotes.find(({ id }) => id === "q-00000002");
  const record = desk.archive.byId.get(COUNCIL)?.record;
  assert.ok(quotation && record);
  assert.deepEqual(JSON.parse(copied.csl), [cslOfQuotation(citationOf(desk, record).csl, quotation, "Rosa Delane")]);
});

test("an unattributed quotation names nobody, and a site that does not know its address none", () => {
  const plain = citeQuotation(formsOf(buildDesk(sampleArchive(), SETTINGS), COUNCIL), {
    id: "q-00000005",
    words: "tomorrow",
    speaker: null,
    correction: null,
  });
  assert.match(plain.text, /^“tomorrow”\nAna Frost\./);
  assert.match(plain.html, /^<blockquote><p>tomorrow<\/p><\/blockquote>/);
  assert.deepEqual(readBack(plain.bibtex)[0]?.note, "“tomorrow”");
  assert.equal(readBackRis(plain.ris)[0]?.address, null);
});

test("what is stated of a quotation and of its article goes along in every form, once", () => {
  const { articles } = sampleArchive();
  const remarked = articles.map(({ record, ...rest }) => ({
    ...rest,
    record: { ...record, status: "disputed" as const, note: "By the paper itself." },
  }));
  const archive = {
    ...sampleArchive(),
    articles: remarked,
    byId: new Map(remarked.map((each) => [each.record.id, each])),
  };
  const texts = citeQuotation(formsOf(buildDesk(archive, { ...SETTINGS, baseUrl: BASE }), COUNCIL), {
    id: "q-00000003",
    words: "a harbour board with chairs",
    speaker: "Rosa Delane",
    correction: "Misattributed: a heckler said it",
  });
  const [quotation, article] = ["[Misattributed: a heckler said it]", "[Article disputed: By the paper itself.]"];
  assert.ok(
    texts.text.includes(`Rosa Delane ${quotation}. Ana Frost.`) && texts.text.endsWith(`. ${article}`),
    texts.text,
  );
  assert.match(texts.html, /Rosa Delane \[Misattributed.*\[Article disputed/);
  const note = `“a harbour board with chairs” (Rosa Delane) ${quotation} ${article}`;
  assert.equal(readBack(texts.bibtex)[0]?.note, note);
  assert.equal(readBackRis(texts.ris)[0]?.note, note);
  assert.equal(readBack(texts.csl)[0]?.note, note);
  assert.equal(texts.bibtex.match(/note = /g)?.length, 1);
  assert.equal(texts.ris.match(/^N1/gm)?.length, 1);
});

test("hostile words stay words in every form", () => {
  const hostile = citeQuotation(formsOf(buildDesk(hostileArchive(), HOSTILE_SETTINGS), "2020-01-01-hostile"), {
    id: "q-0000000d",
    words: `${HOSTILE}\n\n- 1. ${HOSTILE}`,
    speaker: HOSTILE,
    correction: HOSTILE,
  });
  const note = `“${HOSTILE} - 1. ${HOSTILE}” (${HOSTILE}) [${HOSTILE}]`;
  assert.equal(readBack(hostile.bibtex)[0]?.note, note);
  assert.equal(readBackRis(hostile.ris)[0]?.note, note);
  assert.equal(readBack(hostile.csl)[0]?.note, note);
  assert.doesNotMatch(hostile.html, /<(?!\/?(blockquote|p|a|cite)\b)/);
  assert.doesNotMatch(hostile.markdown, /(?<!\\)<(?!https:)|^> [-+\d]/m);
});
