/**
 * An article or one of its quotations as CSL-JSON, the one source of every citation format. Only what the record states is
 * said: no field is made up for one that is missing.
 */
import { withoutSuffix } from "../parse/cast-notes.ts";
import { isNameLike } from "../parse/clipping/name-like.ts";
import type { Quotation, RecordFields } from "../parse/record.ts";
import { articleAddress, urlOf } from "./address.ts";
import type { Desk } from "./desk.ts";
import { interfaceText } from "./interface-text.ts";
import { oneLine } from "./plain.ts";
import { remarkOf, remarkText } from "./remark.ts";

/** The names of CSL-JSON (citationstyles.org), which are not ours to choose. */
export interface CslArticle {
  readonly id: string;
  readonly type: "article-newspaper";
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly "container-title"?: string;
  readonly issued?: { readonly "date-parts": readonly [readonly number[]] };
  readonly language: string;
  /** The archive that holds it. */
  readonly source: string;
  readonly URL?: string;
  /** What is stated of the article; of a quotation its words and who says them. */
  readonly note?: string;
}

export type CslName =
  | {
      readonly family: string;
      readonly given: string;
      readonly "non-dropping-particle"?: string;
      readonly suffix?: string;
    }
  | { readonly literal: string };

/** As much of the desk as is needed, so that the desk itself can be laid with it. */
type Source = Pick<Desk, "archive" | "settings">;

/** The address is left out where the site does not know its own. */
export function cslOf(desk: Source, record: RecordFields): CslArticle {
  const { title, baseUrl } = desk.settings;
  const outlet = outletOf(desk, record);
  const remark = remarkOf(record, null);
  return {
    id: record.id,
    type: "article-newspaper",
    title: oneLine(record.headline ?? record.title),
    ...(record.author === null ? {} : { author: authorsIn(record.author) }),
    ...(outlet === null ? {} : { "container-title": outlet }),
    ...(record.date === null ? {} : { issued: { "date-parts": [record.date.split("-").map(Number)] } }),
    language: record.language,
    source: oneLine(title),
    ...(baseUrl === null ? {} : { URL: urlOf(articleAddress(record), baseUrl) }),
    ...(remark === null ? {} : { note: remarkText(remark, interfaceText(desk.settings.language)) }),
  };
}

/**
 * @param speaker as the archive knows the speaker; null where the quotation is unattributed
 * @param correction what is stated of the quotation, as a sentence
 */
export function cslOfQuotation(
  article: CslArticle,
  { id, text }: Quotation,
  speaker: string | null,
  correction: string | null = null,
): CslArticle {
  const stated = [correction, article.note].flatMap((words) => (words ? ` [${words}]` : []));
  return {
    ...article,
    id: `${article.id}-${id}`,
    ...(article.URL === undefined ? {} : { URL: `${article.URL}#${id}` }),
    note: oneLine(`“${text}”${speaker === null ? "" : ` (${speaker})`}${stated.join("")}`),
  };
}

/** The outlet under the name the archive knows it by, on one line. */
export function outletOf({ archive }: Source, { outlet }: Pick<RecordFields, "outlet">): string | null {
  return outlet === null ? null : oneLine(archive.outletOf.get(outlet)?.name ?? outlet);
}

/**
 * A printed byline as names. Where every part of it looks like a person's name, the last word before Jr. and the like is the
 * family name, as in the list of speakers; anything else (an agency, “Our correspondent”) is kept whole, as it is printed.
 * @example authorsIn("Ana Frost and Ludwig von Mises")
 *   → [{ family: "Frost", given: "Ana" }, { family: "Mises", given: "Ludwig", "non-dropping-particle": "von" }]
 */
export function authorsIn(byline: string): readonly CslName[] {
  const whole = oneLine(byline);
  const parts = whole.replace(/^By /, "").split(/, and |[,;] | and | und | et | & /);
  if (!parts.every((part) => isNameLike(part, [], 2))) return [{ literal: whole }];
  return parts.map(personOf);
}

function personOf(name: string): CslName {
  const printed = name.split(" ");
  const words = printed.length > 2 ? withoutSuffix(printed) : printed;
  const suffix = printed.slice(words.length).join(" ");
  const family = words.at(-1) ?? name;
  let from = words.length - 1;
  while (from > 1 && /^\p{Ll}/u.test(words[from - 1] ?? "")) from--;
  const particle = words.slice(from, -1).join(" ");
  const given = words.slice(0, from).join(" ");
  return {
    family,
    given,
    ...(particle === "" ? {} : { "non-dropping-particle": particle }),
    ...(suffix === "" ? {} : { suffix }),
  };
}

/** A name as it reads in a sentence. */
export function nameInOrder(name: CslName): string {
  if ("literal" in name) return name.literal;
  return [name.given, name["non-dropping-particle"], name.family, name.suffix].filter(Boolean).join(" ");
}
