/** For commands that only print: whoever reads what they print, as `head` does, may want no more of it. */
export function endWithReader(): void {
  process.stdout.on("error", () => process.exit());
}
