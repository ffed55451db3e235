/**
 * Quotations to speakers: the rules and their order. Each rule stands in its own few lines under attribution/, looks at one
 * quotation in its paragraph and answers with who is mentioned there, or null; the first answer counts. Who a mention is
 * (the general? he?) is worked out afterwards, by the cast and by pronoun.ts.
 */
import { according } from "./attribution/according.ts";
import { clauseSubject } from "./attribution/clause-subject.ts";
import { beforeCue, cueAlone } from "./attribution/cue-before.ts";
import { headline } from "./attribution/headline.ts";
import { labelInside } from "./attribution/label-inside.ts";
import { script } from "./attribution/name-and-colon.ts";
import { leadIn, paragraphAbove } from "./attribution/paragraph-above.ts";
import { possessor } from "./attribution/possessor.ts";
import { resumed } from "./attribution/resumed.ts";
import type { Found, Place, Rule } from "./attribution/rule.ts";
import { sentenceBefore } from "./attribution/sentence-before.ts";
import { sentenceEnd } from "./attribution/sentence-end.ts";
import { shared } from "./attribution/shared.ts";
import { signed } from "./attribution/signed.ts";
import { afterSubject } from "./attribution/speaker-then-verb.ts";
import { unread } from "./attribution/unread.ts";
import { afterVerb } from "./attribution/verb-then-speaker.ts";

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
  headline,
  cueAlone,
  clauseSubject,
];

/** What its surroundings say. */
export const CARRIED: readonly Rule[] = [unread, resumed, sentenceBefore, leadIn, paragraphAbove];

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
