/** How rows stand in a file of the data release: as JSON, one object a line, so that a change in a row is a change in a line; as CSV. */
import { type Cell, formatCsv, formatRows } from "./csv.ts";
import { cellOf, columnsOf } from "./data-column.ts";
import type { ROWS } from "./data-row.ts";
import type { Form } from "./part.ts";

export const JSON_FRAME = { ending: "json", head: "[\n", between: ",\n", foot: "\n]\n", empty: "[]\n" } as const;

export const jsonForm: Form<object> = {
  ...JSON_FRAME,
  write: (rows) => rows.map((row) => JSON.stringify(row)).join(JSON_FRAME.between),
};

/** Each part begins with the names of the columns. */
export function csvForm(table: keyof typeof ROWS): Form<object> {
  const columns = columnsOf(table);
  const head = formatRows([columns.map(({ name }) => name)]);
  return {
    ...{ ending: "csv", head, between: "", foot: "", empty: head },
    write: (rows) => formatCsv(rows.map((row) => columns.map((column): Cell => cellOf(row, column)))),
  };
}
