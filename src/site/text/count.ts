/** Numbers for people: 1234 in, “1,234” or “1.234” out, as the language groups digits. */

export type CountWriter = (n: number) => string;

/** @param language BCP 47 */
export function countWriter(language: string): CountWriter {
  const format = new Intl.NumberFormat(language, { useGrouping: true });
  return (n) => format.format(n);
}
