/**
 * The columns of the CSV files, from the schemas of the rows: an object's fields become columns of their own (`source.path`), a
 * list one cell. In a list of objects each is known by its id, address or text.
 */
import { type Cell, joinCell } from "./csv.ts";
import { type ROWS, type RowSchema, rowSchemaOf } from "./data-row.ts";

export interface Column {
  /** `source.sha256`. */
  readonly name: string;
  readonly type: "string" | "number" | "integer";
  readonly description: string | null;
  readonly isList: boolean;
  /** For values that are no lists. */
  readonly schema: RowSchema;
  readonly mayBeEmpty: boolean;
}

export function columnsOf(table: keyof typeof ROWS): readonly Column[] {
  return walk("", rowSchemaOf(table), false);
}

function walk(path: string, schema: RowSchema, mayBeEmpty: boolean): readonly Column[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, property]) => {
    const name = path === "" ? key : `${path}.${key}`;
    const held = property.anyOf?.find(({ type }) => type !== "null") ?? property;
    const nullable = mayBeEmpty || property.anyOf !== undefined;
    if (held.type === "object") return walk(name, held, nullable);
    const isList = held.type === "array";
    const type = held.type === "number" || held.type === "integer" ? held.type : "string";
    const description = property.description ?? held.description ?? null;
    return { name, type, description, isList, schema: held, mayBeEmpty: nullable || isList };
  });
}

/** The cell of a column in one row. */
export function cellOf(row: object, { name }: Column): Cell {
  let value: unknown = row;
  for (const key of name.split(".")) value = isObject(value) ? value[key] : null;
  if (Array.isArray(value)) return joinCell(value.map(nameOf));
  return typeof value === "string" || typeof value === "number" ? value : null;
}

function nameOf(value: unknown): string {
  return isObject(value) ? String(value.id ?? value.url ?? value.text) : String(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
