/** Words that a spreadsheet would run. */

/** Whether a cell with these words would be taken for a formula, or would be so once apostrophes before it are taken away. */
export function isFormula(words: string): boolean {
  return /^'*[=+\-@\t\r\n＝＋－＠]/.test(words);
}
