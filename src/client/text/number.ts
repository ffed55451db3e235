/** Numbers for people: 1234 in, “1,234” or “1.234” out, as the language groups digits. */

/** @param language BCP 47 */
export function numberWriter(language: string): (n: number) => string {
  const format = new Intl.NumberFormat(language);
  return (n) => format.format(n);
}
