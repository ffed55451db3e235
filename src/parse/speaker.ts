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

/** One person without a name who is nobody named elsewhere, as `the minister` may be. */
const ONE = /^(?:an?|one|another)\s|\bspokes(?:wo)?man\b|\bspokesperson\b/i;
const MAN = /(?:[^o]|^)man\b/i;
const WOMAN = /woman\b/i;

/** What is left of a company’s name behind an apostrophe: Hale’s Inc. */
const FIRM = /^(?:Inc|Corp|Ltd|Co|Plc|LLC)\.?$/;
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
    const nominal = basis === "nominal" && ONE.test(speaker) ? speaker : null;
    this.last = { paragraph: last.paragraph.index, sentence, person, nominal };
    return { speaker, basis: basis === "nominal" ? basis : (found.basis ?? basis) };
  }

  private resolve(found: Found, paragraph: number, sentence: number): Resolved {
    const { units, mention } = found;
    if (mention.kind === "nobody") return NOBODY;
    if (mention.kind === "nominal") {
      const bearer = this.bearerOf(found);
      if (bearer !== null) return { speaker: bearer.name, person: bearer, basis: "cue" };
      const introduced = findIntroduced(units, mention, this.paragraphs.read(paragraph + 1)?.units ?? []);
      const person = introduced === null ? null : this.cast.personOf(introduced, 0);
      if (person !== null) return { speaker: person.name, person, basis: "cue" };
      return { ...NOBODY, speaker: printed(this.prose, units, mention), basis: "nominal" };
    }
    if (mention.kind === "pronoun") {
      if (mention.pronoun !== "he" && mention.pronoun !== "she") return NOBODY;
      const at = units[mention.from]?.start ?? 0;
      const place = { at, paragraph, sentence };
      const meant = resolvePronoun(mention.pronoun, place, this.mentions, this.last, this.cast);
      if (meant === "nameless") return this.nameless(mention.pronoun, paragraph, sentence);
      return meant === null ? NOBODY : { speaker: meant.name, person: meant, basis: "pronoun" };
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
    const isBody = name.kind === "organisation" || name.kind === "place" || this.cast.isBody(name);
    if (!isBody) return { ...NOBODY, speaker: name.words.join(" "), basis: "cue" };
    return { ...NOBODY, speaker: this.printBody(found, name), basis: "nominal" };
  }

  /** “…,” said a spokesman. “…,” he added: the one without a name who spoke right before. */
  private nameless(pronoun: "he" | "she", paragraph: number, sentence: number): Resolved {
    const { last } = this;
    if (last === null || last.nominal === null || last.paragraph !== paragraph) return NOBODY;
    if (sentence - last.sentence > 1 || (pronoun === "he" ? WOMAN : MAN).test(last.nominal)) return NOBODY;
    return { ...NOBODY, speaker: last.nominal, basis: "nominal" };
  }

  /** Cook said, where Michael Cook is named: a surname that is a role as well. */
  private bearerOf({ units, mention }: Found): Person | null {
    const unit = units[mention.from];
    if (unit === undefined || mention.to - mention.from > 1 || !unit.capital) return null;
    const name = { words: [unit.text], kind: "unknown", title: null, gender: null, initial: false } as const;
    const person = this.cast.personOf(name, unit.start);
    return person?.name.includes(" ") ? person : null;
  }

  /** The Farmers’ Union, not just any Union; Swiss Re. */
  private printBody({ units, mention }: Found, name: Name): string {
    const [whose, mark] = [units[mention.to - 3], units[mention.to - 2]];
    if (name.nation) return this.prose.slice(units[mention.to - 1]?.start, units[mention.to - 1]?.end);
    const isBody = MANY.test(whose?.lower ?? "") || FIRM.test(name.words.join(" "));
    const isItsName = mark?.lower === "'" || (mark?.lower === "'s" && isBody);
    if (!isItsName || mention.from > mention.to - 3) return name.words.join(" ");
    const from = units[mention.from]?.lower === "the" ? mention.from + 1 : mention.from;
    return printed(this.prose, units, { ...mention, from });
  }
}
