/**
 * Which of today's echoes a page of former days was about. Several may be printed in one paragraph, or in one quotation: the one is
 * meant that holds the words the page was known by there, or words like them.
 */
import type { Archive, Echo, Passage } from "../archive/archive.ts";
import { LEAST_LIKENESS } from "../archive/quotation-history.ts";
import { likeness, sketchQuotation } from "../parse/sketch.ts";

/** An echo as it is printed in a passage. */
interface Printed {
  readonly echo: Echo;
  readonly text: string;
}

/** By the passage, in the archive's order. */
export type PrintedEchoes = ReadonlyMap<string, readonly Printed[]>;

/** Words of an echo that it is known by. */
const MOST_WORDS = 12;

/** What an echo is known by from build to build: the words it begins with. */
export function beginningOf(text: string): string {
  return text.split(/\s+/).slice(0, MOST_WORDS).join(" ");
}

export function echoesByPassage({ echoes }: Pick<Archive, "echoes">): PrintedEchoes {
  const found = new Map<string, Printed[]>();
  for (const echo of echoes) {
    for (const { passage, text } of echo.printings) {
      const key = passageKey(passage);
      const known = found.get(key);
      if (known === undefined) found.set(key, [{ echo, text }]);
      else known.push({ echo, text });
    }
  }
  return found;
}

/** The echo in the passage that the words are most like; undefined where they are like none. */
export function findEcho(printed: PrintedEchoes, passage: Passage, name: string): Echo | undefined {
  const there = (printed.get(passageKey(passage)) ?? []).map(({ echo, text }) => ({ echo, like: compare(name, text) }));
  const [best] = there.sort((a, b) => b.like - a.like);
  return best !== undefined && best.like >= LEAST_LIKENESS ? best.echo : undefined;
}

/** Words it begins with count more than words it holds, and these more than words that are only like its own. */
function compare(name: string, text: string): number {
  const beginning = beginningOf(text);
  if (beginning === name) return 3;
  const isHeld = ` ${text.split(/\s+/).join(" ")} `.includes(` ${name} `);
  return isHeld ? 2 : likeness(sketchQuotation(name), sketchQuotation(beginning));
}

const passageKey = ({ article, quote, paragraph }: Passage): string => `${article} ${quote ?? paragraph}`;
