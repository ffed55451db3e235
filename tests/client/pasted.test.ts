/** What people paste, and the query it becomes; null where it is no quotation. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { queryFromPaste } from "../../src/client/pasted.ts";
import { timeOf } from "../bounds/growth.ts";

const EXAMPLES: readonly (readonly [why: string, pasted: string, query: string | null])[] = [
  ["curly single marks", "‘The bridge will stand.’", '"The bridge will stand."'],
  ["curly double marks", "“The bridge will stand.”", '"The bridge will stand."'],
  ["straight marks and a speaker after a dash", "'..it will stand.' - Macron", '"..it will stand."'],
  ["a title line after a dash", "‘It will stand..’ – (Alliance) Council votes, again", '"It will stand.."'],
  ["German marks and a speaker", "„Die Brücke steht fest“ – Jürgen Müller", '"Die Brücke steht fest"'],
  ["as in books", "»Die Brücke steht fest« – Jürgen Müller", '"Die Brücke steht fest"'],
  ["and single", "‚Die Brücke steht fest.‘ – Jürgen Müller", '"Die Brücke steht fest."'],
  ["or both", "›Sie steht‹ – Jürgen Müller", '"Sie steht"'],
  ["French ones", "« Le pont reste » — Anne Petit", '"Le pont reste"'],
  ["what closes another kind does not close", "„Der ‚Turm‘ – ‚Torre‘ – bleibt“ – X", '"Der ‚Turm‘ – ‚Torre‘ – bleibt"'],
  [
    "dashes of the speaker's own",
    "‘The workers’ – and the farmers’ – union will strike,’ - Mara Lindqvist",
    '"The workers’ – and the farmers’ – union will strike,"',
  ],
  [
    "also where nobody is named",
    "‘The workers’ – and the farmers’ – union will strike.’",
    '"The workers’ – and the farmers’ – union will strike."',
  ],
  ["a speaker in small letters", "‘It will stand’ - a spokesman", '"It will stand"'],
  ["a full stop after the mark", "“It will stand”.", '"It will stand ."'],
  ["line breaks", "‘The bridge\n  will\r\nstand’", '"The bridge will stand"'],
  ["tags and entities", "<blockquote>‘It&nbsp;will <i>stand</i>’</blockquote>", '"It will stand"'],
  ["entities by number", "‘It won&#8217;t&#x20;stand’", '"It won’t stand"'],
  ["what nobody sees goes", "\u200b‘It will in\u00adevi\u00adtably\u2060 stand’", '"It will inevitably stand"'],
  ["a word over two lines, as in PDFs", "‘It will in-\n  evitably stand’", '"It will in-evitably stand"'],
  ["also with a hyphen that shows only there", "‘It will in\u00ad\nevitably stand’", '"It will inevitably stand"'],
  ["a dash at a line's end is none of its word", "‘It will –\nperhaps – stand’", '"It will – perhaps – stand"'],
  ["a quotation inside", "‘Attempts to “love” it are senseless’", '"Attempts to love it are senseless"'],
  ["an elision and a [sic] stay", "‘the brige [sic] .. will stand’", '"the brige [sic] .. will stand"'],
  ["paragraphs are parted", "‘It will stand.\n\nIt will not.’", '"It will stand. .. It will not."'],
  ["those with a mark of their own as well", "“It will.\r\n“It will not.”", '"It will. .. It will not."'],
  ["also in single marks", "‘It will.\n ‘It stands.\n‘It ends.’ - Ana", '"It will. .. It stands. .. It ends."'],
  ["who said it, below, is no paragraph", "“It will stand.”\n\n— Ana Reyes", '"It will stand."'],
  ["a footnote's number goes", "“It will stand.[12]”", '"It will stand."'],
  ["five words without marks", "the bridge will still stand", '"the bridge will still stand"'],
  [
    "an apostrophe at the end of a word",
    "the officers’ club will vote tomorrow",
    '"the officers’ club will vote tomorrow"',
  ],
  ["fewer are words", "bridge will stand", null],
  ["a name is words", "Ana Reyes", null],
  ["nothing is nothing", "  ", null],
  ["marks round nothing are nothing", "‘..’", null],
];

for (const [why, pasted, query] of EXAMPLES)
  test(`${why}: ${JSON.stringify(pasted)}`, () => assert.equal(queryFromPaste(pasted), query));

test("a long quotation is cut to whole words", () => {
  assert.match(queryFromPaste(`‘${"harbour ".repeat(300)}’`) ?? "", /^"(harbour ){180,}harbour"$/);
});

test("a page pasted whole is cut, and read in time that grows with its length", () => {
  const page = "‘<a - ".repeat(50_000);
  assert.ok((queryFromPaste(page)?.length ?? 0) <= 1510);
  assert.ok(timeOf(() => queryFromPaste(page), 1) < 1000);
});
