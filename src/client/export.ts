/** Results -> a file to take away: a table, JSON, or RIS for reference managers. */

export interface ExportRow {
  readonly title: string;
  readonly url: string;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  readonly date: string | null;
  readonly outlet: string | null;
  /** Who is quoted in the article; who says the words, for a quotation. */
  readonly speakers: readonly string[];
  /** The words of a quotation; null for an article. */
  readonly quotation: string | null;
  /** What front matter states of it: `disputed`; `article disputed` for a quotation whose article has it. Null where nothing. */
  readonly status: string | null;
}

export const FORMATS = ["csv", "json", "ris"] as const;
export type Format = (typeof FORMATS)[number];

export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  csv: "text/csv;charset=utf-8",
  json: "application/json",
  ris: "application/x-research-info-systems",
};

export function formatRows(rows: readonly ExportRow[], format: Format): string {
  if (format === "json") return `${JSON.stringify(rows, null, 2)}\n`;
  return format === "csv" ? formatCsv(rows) : formatRis(rows);
}

/** RFC 4180. A cell that a spreadsheet would take for a formula begins with an apostrophe. */
function formatCsv(rows: readonly ExportRow[]): string {
  const head = ["title", "url", "date", "outlet", "speakers", "quotation", "status"];
  const lines = rows.map(({ title, url, date, outlet, speakers, quotation, status }) =>
    [title, url, date, outlet, speakers.join("; "), quotation, status].map((value) => cell(value ?? "")),
  );
  return [head, ...lines].map((line) => `${line.join(",")}\r\n`).join("");
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One newspaper article a record; dates as `YYYY/MM/DD/` with what is not known left empty. */
function formatRis(rows: readonly ExportRow[]): string {
  return rows
    .map((row) => {
      const [year = "", month = "", day = ""] = (row.date ?? "").split("-");
      const fields: readonly (readonly [string, string | null])[] = [
        ["TY", "NEWS"],
        ["TI", row.title],
        ["T2", row.outlet],
        ["PY", year || null],
        ["DA", year ? `${year}/${month}/${day}/` : null],
        ["UR", row.url],
        ["N1", noteOf(row)],
      ];
      const lines = fields.flatMap(([tag, value]) => (value === null ? [] : `${tag}  - ${oneLine(value)}`));
      return `${lines.join("\r\n")}\r\nER  - \r\n`;
    })
    .join("\r\n");
}

/** `‘No ferry’ (Ana Reyes) [misattributed]`; null where there is nothing of it. */
function noteOf({ quotation, speakers, status }: ExportRow): string | null {
  const who = quotation === null || speakers.length === 0 ? null : `(${speakers.join("; ")})`;
  return [quotation, who, status && `[${status}]`].filter(Boolean).join(" ") || null;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
