/**
 * How fast quotations are read from prose, in megabytes a second: the same invented prose at three sizes, and texts made to be slow.
 * What matters are the ratios within one run: the same cost per byte whatever the size.
 */
import { readQuotations } from "../../src/parse/quotation.ts";
import { inventPress } from "../invented/press.ts";

export interface ReadingSpeed {
  /** Megabytes a second, by size of the prose. */
  readonly speed: Readonly<Record<string, number>>;
  /** Cost per byte at 10 MB as a multiple of that at 10 KB. */
  readonly ratio: number;
  /** Megabytes a second on texts made to be slow, and their cost per byte at ten times the size as a multiple. */
  readonly adversarial: Readonly<Record<string, { readonly speed: number; readonly ratio: number }>>;
}

const OPTIONS = { language: "en", people: [], alsoNamed: [] };

/** Texts made to be slow, each from a number of repetitions. */
const ADVERSARIAL: Readonly<Record<string, readonly [number, (count: number) => string]>> = {
  "a million opening marks": [1_000_000, (count) => "‘".repeat(count)],
  "a million apostrophes": [1_000_000, (count) => "'".repeat(count)],
  "two apostrophes, again and again": [300_000, (count) => "'' ".repeat(count)],
  "straight and curly in turn": [300_000, (count) => `"‘a’ `.repeat(count)],
  "nested a thousand deep": [300, (count) => `${"“‘".repeat(500)}x${"’”".repeat(500)} `.repeat(count)],
  "quotations without a speaker": [50_000, (count) => "‘It was so.’ ".repeat(count)],
};

export function measureReading(seed: number): ReadingSpeed {
  const prose = inventProse(seed);
  const speedAt = (bytes: number): number => {
    const text = prose.repeat(Math.ceil(bytes / prose.length)).slice(0, bytes);
    return speedOf(text, Math.max(1, Math.round(1_000_000 / bytes)));
  };
  speedAt(1_000_000);
  const speed = { "10 KB": speedAt(10_000), "1 MB": speedAt(1_000_000), "10 MB": speedAt(10_000_000) };
  const adversarial = Object.fromEntries(
    Object.entries(ADVERSARIAL).map(([name, [count, make]]) => {
      const tenth = speedOf(make(count / 10), 3);
      const whole = speedOf(make(count), 1);
      return [name, { speed: round(whole), ratio: round(tenth / whole) }];
    }),
  );
  return {
    speed: Object.fromEntries(Object.entries(speed).map(([size, value]) => [size, round(value)])),
    ratio: round(speed["10 KB"] / speed["10 MB"]),
    adversarial,
  };
}

function speedOf(text: string, times: number): number {
  const from = performance.now();
  for (let time = 0; time < times; time++) readQuotations(text, OPTIONS);
  return (Buffer.byteLength(text) * times) / 1000 / (performance.now() - from);
}

function inventProse(seed: number): string {
  return inventPress(100, seed)
    .articles.flatMap(({ paragraphs }) =>
      paragraphs.map((stretches) =>
        stretches.map((stretch) => (typeof stretch === "string" ? stretch : `‘${stretch.text}’`)).join(""),
      ),
    )
    .join("\n");
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
