/**
 * From who is mentioned to who it is: `Hale` to Tom Hale, `he` to the man meant, `a spokesman for the port` to itself. Reads
 * an article's quotations in their order, because whom he means depends on who spoke last.
 */

import { findIntroduced } from "./attribution/introduced.ts";
import type { Found } from "./attribution/rule.ts";
import type { Cast } from "./cast.ts";
import { type Mention, printed } from "./grammar/phrase.ts";
import type { Person } from "./known-person.ts";
import type { ParagraphReader, Spot } from "./paragraph.ts";
import { type Mentioned, resolvePronoun, type Spoken } from "./pronoun.ts";
import type { Basis } from "./record.ts";
import type { Name } from "./unit.ts";

export interface Speaker {
  readonly speaker: string | null;
  readonly basis: Basis;
}

interface Resolved {
  readonly speaker: string | null;
  readonly person: Person | null;
  /** What the mention itself gives, where the rule says nothing else. */
  readonly basis: Basis;
}

/** What nobody does to himself. */
const REPLY = /^(?:repl(?:y|ies|ied)|answer(?:s|ed)?|retort(?:s|ed)?|counter(?:s|ed)?)$/;

/** Plurals without an s: the Women’s Institute. */
const MANY = /^(?:wo)?men$|^people$|^children$/;

const NOBODY: Resolved = { speaker: null, person: null, basis: "none" };

export class SpeakerReader {
  private last: Spoken | null = null;
  /** A mention stands for the same person each time a quotation is carried on from it. */
  private readonly resolved = new WeakMap<Mention, Resolved>();

  constructor(
    private readonly prose: string,
    private readonly paragraphs: ParagraphReader,
    private readonly mentions: readonly Mentioned[],
    private readonly cast: Cast,
  ) {}

  /** Who speaks a quotation that runs from one spot to another. */
  read(found: Found | null, first: Spot, last: Spot): Speaker {
    if (found === null) return NOBODY;
    const { paragraph, at } = first;
    const sentence = paragraph.firstSentence + (paragraph.units[at]?.sentence ?? 0);
    let resolved = this.resolved.get(found.mention);
    if (resolved === undefined) {
      resolved = this.resolve(found, paragraph.index, sentence);
      this.resolved.set(found.mention, resolved);
    }
    const { speaker, person, basis } = resolved;
    if (speaker === null) return NOBODY;
    this.last = { paragraph: last.paragraph.index, sentence, person };
    return { speaker, basis: basis === "nominal" ? basis : (found.basis ?? basis) };
  }

  private resolve(found: Found, paragraph: number, sentence: number): Resolved {
    const { units, mention } = found;
    if (mention.kind === "nobody") return NOBODY;
    if (mention.kind === "nominal") {
      const introduced = findIntroduced(units, mention, this.paragraphs.read(paragraph + 1)?.units ?? []);
      const person = introduced === null ? null : this.cast.personOf(introduced, 0);
      if (person !== null) return { speaker: person.name, person, basis: "cue" };
      return { ...NOBODY, speaker: printed(this.prose, units, mention), basis: "nominal" };
    }
    if (mention.kind === "pronoun") {
      if (mention.pronoun !== "he" && mention.pronoun !== "she") return NOBODY;
      const at = units[mention.from]?.start ?? 0;
      const place = { at, paragraph, sentence };
      const person = resolvePronoun(mention.pronoun, place, this.mentions, this.last, this.cast);
      return person === null ? NOBODY : { speaker: person.name, person, basis: "pronoun" };
    }
    const { name, start } = mention.unit;
    if (name === null) return NOBODY;
    const person = this.cast.personOf(name, start);
    // Ana Reyes said … Reyes replied: of two of the name, not she
    if (person !== null && person === this.last?.person && REPLY.test(found.cue ?? "") && this.cast.isShared(name))
      return NOBODY;
    if (person !== null) return { speaker: person.name, person, basis: "cue" };
    if (this.cast.isAnother(name, start))
      return { ...NOBODY, speaker: printed(this.prose, units, mention), basis: "nominal" };
    if (this.cast.isDoubtful(name, start)) return NOBODY;
    if (name.kind !== "organisation") return { ...NOBODY, speaker: name.words.join(" "), basis: "cue" };
    return { ...NOBODY, speaker: this.printBody(found, name), basis: "nominal" };
  }

  /** The Farmers’ Union, not just any Union. */
  private printBody({ units, mention }: Found, name: Name): string {
    const [whose, mark] = [units[mention.to - 3], units[mention.to - 2]];
    const isItsName = mark?.lower === "'" || (mark?.lower === "'s" && MANY.test(whose?.lower ?? ""));
    if (!isItsName || mention.from > mention.to - 3) return name.words.join(" ");
    const from = units[mention.from]?.lower === "the" ? mention.from + 1 : mention.from;
    return printed(this.prose, units, { ...mention, from });
  }
}
