/**
 * Quotations to speakers: the rules and their order. Each rule stands in its own few lines under attribution/, looks at one
 * quotation in its paragraph and answers with who is mentioned there, or null; the first answer counts. Who a mention is
 * (the general? he?) is worked out afterwards, by the cast and by pronoun.ts.
 */
import { according, afterSubject, afterVerb, sentenceEnd } from "./attribution/after.ts";
import { beforeCue, clauseSubject, cueAlone, possessor, script } from "./attribution/before.ts";
import { leadIn, paragraphAbove, resumed, sentenceBefore, shared } from "./attribution/carried.ts";
import { labelInside, signed } from "./attribution/label.ts";
import type { Found, Place, Rule } from "./attribution/rule.ts";

/** What the quotation's own sentence says. */
export const OWN: readonly Rule[] = [
  labelInside,
  script,
  possessor,
  afterVerb,
  afterSubject,
  according,
  signed,
  beforeCue,
  sentenceEnd,
  shared,
  cueAlone,
  clauseSubject,
];

/** What its surroundings say. */
export const CARRIED: readonly Rule[] = [resumed, sentenceBefore, leadIn, paragraphAbove];

export interface Attribution {
  readonly found: Found;
  readonly rule: string;
}

/** The first rule that answers, asked in order. */
export function attribute(rules: readonly Rule[], place: Place): Attribution | null {
  for (const rule of rules) {
    const found = rule.find(place);
    if (found !== null) return { found, rule: rule.name };
  }
  return null;
}
