/**
 * References with known answers to clippings that were read, such as the sample archive's: real language, and entries taken
 * apart by the reader of entries as those of a clipping are.
 */
import type { RecordWithProse } from "../../src/archive/build.ts";
import { foldWord } from "../../src/archive/vocabulary.ts";
import { readReferences } from "../../src/parse/clipping/reference.ts";
import type { ContextEntry, Quotation } from "../../src/parse/record.ts";
import { readWords } from "../../src/parse/words.ts";
import { formatDate } from "./clipping.ts";
import { exchangeWord } from "./damage.ts";
import { type LabelledReference, listDamages } from "./labelled.ts";
import type { Random } from "./random.ts";

/** Of a quotation that is damaged, this many words are kept; shorter ones are not asked for. */
const KEPT = 6;

export function labelClippings(
  random: Random,
  records: readonly RecordWithProse[],
  count: number,
): readonly LabelledReference[] {
  const texts = records.map((record) => ` ${comparable(proseOf(record))} `);
  const isSingle = (text: string): boolean => {
    const words = ` ${comparable(text)} `;
    return texts.filter((printed) => printed.includes(words)).length <= 1;
  };
  const singles = records.flatMap((record) => {
    const quotations = record.fields.quotes.filter(({ text }) => readWords(text).length > KEPT && isSingle(text));
    return quotations.length === 0 ? [] : [{ record, quotations }];
  });
  const vocabulary = readWords(texts.join(" ")).filter((word) => word.length > 3);
  const word = (): string => random.pick(vocabulary);

  const makers: (() => LabelledReference)[] = [];
  for (const [name, damage] of listDamages(random, KEPT)) {
    const kind = `clipping, ${name}`;
    makers.push(() => {
      const { record, quotations } = random.pick(singles);
      return { kind, entry: quoteEntry(random, random.pick(quotations), damage), articles: [record.fields.id] };
    });
    if (/truncated|elided/.test(name)) continue;
    makers.push(() => {
      const { fields } = random.pick(singles).record;
      return { kind, entry: readEntry(damage(fields.title)), articles: [fields.id] };
    });
    makers.push(() => {
      const { fields } = random.pick(singles).record;
      const headline = damage(fields.headline ?? fields.title);
      return {
        kind,
        entry: readEntry(fields.precision === "day" ? `${headline}, ${formatDate(fields.date ?? "")}` : headline),
        articles: [fields.id],
      };
    });
  }
  for (const name of ["clipping, look-alike not held", "clipping, look-alike not held"]) {
    makers.push(() => {
      const { quotations } = random.pick(singles);
      const exchange = (text: string): string => exchangeWord(random, text, word);
      return { kind: name, entry: quoteEntry(random, random.pick(quotations), exchange), articles: [] };
    });
    makers.push(() => ({
      kind: name,
      entry: readEntry(exchangeWord(random, random.pick(singles).record.fields.title, word)),
      articles: [],
    }));
  }
  return Array.from({ length: count }, (_, i) => (makers[i % makers.length] as () => LabelledReference)());
}

function quoteEntry(
  random: Random,
  { text, speaker, basis }: Quotation,
  damage: (text: string) => string,
): ContextEntry {
  const quoted = `'${damage(text.replace(/\s+/g, " "))}'`;
  const isNamed = speaker !== null && basis !== "nominal" && random.chance(0.5);
  return readEntry(isNamed ? `${quoted} - ${speaker}` : quoted);
}

/** An entry as the reader takes it apart. */
function readEntry(text: string): ContextEntry {
  const [reference] = readReferences(text, 0, text.length, []);
  if (reference === undefined) throw new Error(`no entry in ${text}`);
  return {
    text,
    quotes: reference.quotes.map(({ start, end }) => text.slice(start, end)).filter((quote) => quote !== ""),
    speaker: reference.speaker,
    topics: [...reference.topics],
    headline: reference.headline,
    date: reference.date,
  };
}

function proseOf({ prose }: RecordWithProse): string {
  return prose.text.map(({ runs }) => runs.map((run) => run.text).join("")).join(" ");
}

function comparable(text: string): string {
  return readWords(text).map(foldWord).join(" ");
}
