/** Results as files to take away. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type ExportRow, formatRows } from "../../src/client/export.ts";

const ROW: ExportRow = {
  title: "Council “votes”, again",
  url: "https://example.org/2020/01/02/vote/",
  date: "2020-01-02",
  outlet: "Harbour Post",
  speakers: ["Ana Reyes", "Tom Hale"],
  quotation: null,
  status: null,
};

test("a table with a head, cells with commas in marks", () => {
  const [head, line] = formatRows([ROW], "csv").split("\r\n");
  assert.equal(head, "title,url,date,outlet,speakers,quotation,status");
  assert.equal(
    line,
    '"Council “votes”, again",https://example.org/2020/01/02/vote/,2020-01-02,Harbour Post,Ana Reyes; Tom Hale,,',
  );
});

test("a cell that looks like a formula is none", () => {
  for (const title of ["=1+1", "+1", "-1", "@sum", "\t=1"])
    assert.match(formatRows([{ ...ROW, title }], "csv"), /\r\n"?'/);
});

test("marks and line breaks inside a cell", () => {
  assert.ok(
    formatRows([{ ...ROW, quotation: 'He said "no"\nand left' }], "csv").endsWith('"He said ""no""\nand left",\r\n'),
  );
});

test("a newspaper article for reference managers, its quotation as a note", () => {
  const ris = formatRows([{ ...ROW, date: "2020-01", quotation: "‘No\n\nferry’", speakers: ["Ana Reyes"] }], "ris");
  assert.deepEqual(ris.split("\r\n"), [
    "TY  - NEWS",
    "TI  - Council “votes”, again",
    "T2  - Harbour Post",
    "PY  - 2020",
    "DA  - 2020/01//",
    "UR  - https://example.org/2020/01/02/vote/",
    "N1  - ‘No ferry’ (Ana Reyes)",
    "ER  - ",
    "",
  ]);
});

test("what is stated of it goes along: nobody is given words that the archive has as misattributed", () => {
  const row = { ...ROW, quotation: "‘No ferry’", speakers: ["Ana Reyes"], status: "misattributed" };
  assert.match(formatRows([row], "csv"), /Ana Reyes,‘No ferry’,misattributed\r\n$/);
  assert.match(formatRows([row], "ris"), /^N1 {2}- ‘No ferry’ \(Ana Reyes\) \[misattributed\]\r$/m);
  assert.match(formatRows([{ ...ROW, status: "disputed" }], "ris"), /^N1 {2}- \[disputed\]\r$/m);
});

test("a quotation of nobody named", () => {
  assert.match(formatRows([{ ...ROW, quotation: "‘No ferry’", speakers: [] }], "ris"), /^N1 {2}- ‘No ferry’\r$/m);
});

test("what is not known is left out", () => {
  const ris = formatRows([{ ...ROW, date: null, outlet: null }], "ris");
  assert.ok(!/^(DA|PY|T2)/m.test(ris));
  assert.match(formatRows([{ ...ROW, date: null, outlet: null }], "csv"), /vote\/,,,/);
});

test("the same as JSON", () => assert.deepEqual(JSON.parse(formatRows([ROW], "json")), [ROW]));
