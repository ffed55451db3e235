/**
 * The words of the interface. `text/` has a table for each language, cut by subject; this is their common shape, and the choice
 * by the site's language. A language that lacks a string does not compile.
 */
import type { AccountText } from "./text/account.ts";
import type { ArticleText } from "./text/article.ts";
import type { CalendarText } from "./text/calendar.ts";
import { english } from "./text/english.ts";
import type { FrameText } from "./text/frame.ts";
import { german } from "./text/german.ts";
import type { LinkText } from "./text/link.ts";
import type { ListText } from "./text/list.ts";
import type { PeopleText } from "./text/people.ts";
import type { SearchText } from "./text/search.ts";
import type { TrustText } from "./text/trust.ts";

/** Everything the interface says, in one language. Numbers come in as numbers, so that each language forms its own plurals. */
export interface InterfaceText
  extends FrameText,
    SearchText,
    ArticleText,
    ListText,
    PeopleText,
    CalendarText,
    LinkText,
    AccountText,
    TrustText {}

type Tables = Readonly<Record<string, (language: string) => InterfaceText>>;

/** Each language the interface speaks, by the first part of its tag. */
const TABLES = { en: english, de: german } as const satisfies Tables;

/** The languages of the interface. */
export type InterfaceTag = keyof typeof TABLES;

const made = new Map<string, InterfaceText>();

/** The words for a site in this language (BCP 47: `de`, `de-AT`); English where there are none in it. Made once for each language. */
export function interfaceText(language: string): InterfaceText {
  const spoken = interfaceLanguage(language);
  const known = made.get(spoken);
  if (known !== undefined) return known;
  const text = TABLES[tableOf(spoken) ?? "en"](spoken);
  made.set(spoken, text);
  return text;
}

/** The language the interface of such a site is in: the site's own where its words are known, else `en`. */
export function interfaceLanguage(language: string): string {
  return tableOf(language) === null ? "en" : language;
}

/** The table that serves a language: `de-AT` → `de`; null where none does. */
export function tableOf(language: string): InterfaceTag | null {
  const primary = language.split("-", 1)[0]?.toLowerCase() ?? "";
  return isSpoken(primary) ? primary : null;
}

function isSpoken(tag: string): tag is InterfaceTag {
  return Object.hasOwn(TABLES, tag);
}
