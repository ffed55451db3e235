/** Proofs as the README's table: a row each, which says by which subject, when and on what machine it was tried. */
import type { Proof } from "./promise.ts";

const HEAD = ["| promise | tried | broke it | subject | last tried |", "|---|---|---|---|---|"];

/** One row. @param when day, Node and machine, in words */
export function writeRow({ promise, tried, of, broke }: Proof, subject: string, when: string): string {
  const cells = [promise, `${grouped(tried)} ${of}`, grouped(broke.length), `\`${subject}\``, when];
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
}

export function writeTable(rows: readonly string[]): string {
  return [...HEAD, ...rows].join("\n");
}

const PLACE = /(<!-- promises -->\n)([\s\S]*?)(<!-- \/promises -->)/;

/**
 * The README with the new rows, by subject in the order given; those of a subject that was not run stay as they are.
 * Throws where the README has no place for them.
 */
export function placeRows(
  readme: string,
  proved: ReadonlyMap<string, readonly string[]>,
  subjects: readonly string[],
): string {
  const [, , standing] = PLACE.exec(readme) ?? [];
  if (standing === undefined)
    throw new Error("README.md has no <!-- promises --> and <!-- /promises --> around a table.");
  const rows = subjects.flatMap((subject) => proved.get(subject) ?? rowsOf(standing, subject));
  return readme.replace(PLACE, (_, open: string, __, close: string) => `${open}${writeTable(rows)}\n${close}`);
}

function rowsOf(table: string, subject: string): readonly string[] {
  return table.split("\n").filter((line) => line.includes(`| \`${subject}\` |`));
}

/** 1000000 → 1,000,000 */
function grouped(number: number): string {
  return number.toLocaleString("en-US");
}
