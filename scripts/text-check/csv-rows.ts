/** The CSV files of the data release read back (RFC 4180), and the apostrophe that guards a cell taken off again. */

/** Each row as its cells by column; the first line names the columns. */
export function* readCsv(text: string): Generator<Readonly<Record<string, string>>, void, undefined> {
  let names: readonly string[] | null = null;
  for (const cells of readLines(text)) {
    const columns: readonly string[] = names ?? cells;
    if (names === null) names = cells;
    else yield Object.fromEntries(columns.map((name, at) => [name, unguarded(cells[at] ?? "")]));
  }
}

function* readLines(text: string): Generator<readonly string[], void, undefined> {
  const field = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r\n|$)/y;
  let cells: string[] = [];
  while (field.lastIndex < text.length) {
    const at = field.lastIndex;
    const match = field.exec(text);
    if (match === null) throw new SyntaxError(`no cell can be read at character ${at + 1}`);
    cells.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] === ",") {
      if (field.lastIndex === text.length) cells.push("");
      continue;
    }
    yield cells;
    cells = [];
  }
}

function unguarded(cell: string): string {
  return cell.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, "");
}
