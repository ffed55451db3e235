/** csv-stringify's door: rows of plain values in, RFC 4180 out. Safe to open in a spreadsheet; see the README, "Data". */
import { stringify } from "csv-stringify/sync";
import { isFormula } from "../parse/formula.ts";

export type Cell = string | number | null;

/** Lines end in CR LF. `null` is an empty cell. */
export function formatCsv(rows: readonly (readonly Cell[])[]): string {
  return formatRows(rows.map((row) => row.map(guarded)));
}

/** The same of words that are our own and need no guard. */
export function formatRows(rows: readonly (readonly Cell[])[]): string {
  return stringify([...rows], {
    record_delimiter: "windows",
    // The library looks for its own line end only; a lone one in a cell would end the line just as well.
    quoted_match: /[\r\n]/,
  });
}

/**
 * A cell that a spreadsheet would run as a formula gets an apostrophe before it. One that already begins with apostrophes and
 * then such a sign gets one more, so that whoever takes one away from `'=`, `''=` and so on has the words as they were.
 */
function guarded(cell: Cell): Cell {
  return typeof cell === "string" && isFormula(cell) ? `'${cell}` : cell;
}

/** Several values in one cell, ` | ` between them; a bar or a backslash of their own has a backslash before it. */
export function joinCell(values: readonly string[]): string {
  return values.map((value) => value.replace(/[\\|]/g, "\\$&")).join(" | ");
}
