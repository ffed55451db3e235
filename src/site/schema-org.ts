/**
 * An article and its quotations in the words of schema.org, as JSON-LD. A speaker without a name is a credit line, as
 * nothing says whether “the ministry” is a person, and so is one to whom words were ascribed by mistake; a quotation's address is relative to the page it stands on.
 */
import type { NewsArticle, Quotation, WithContext } from "schema-dts";
import type { RecordFields } from "../parse/record.ts";
import { type CslArticle, nameInOrder } from "./csl.ts";
import type { Desk } from "./desk.ts";
import type { Remark } from "./line.ts";
import { topicLink, voiceOf } from "./link.ts";
import { wellFormed } from "./plain.ts";
import { NOTHING_STATED, remarkOf, remarkText } from "./remark.ts";

export function newsArticle(desk: Desk, record: RecordFields, csl: CslArticle): WithContext<NewsArticle> {
  const outlet = csl["container-title"];
  return {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: csl.title,
    ...(csl.URL === undefined ? {} : { url: csl.URL }),
    ...(csl.author === undefined
      ? {}
      : {
          author: csl.author.map((name) => ({
            "@type": "literal" in name ? ("Organization" as const) : ("Person" as const),
            name: nameInOrder(name),
          })),
        }),
    ...(record.date === null ? {} : { datePublished: record.date }),
    ...(outlet === undefined ? {} : { publisher: { "@type": "Organization", name: outlet } }),
    inLanguage: record.language,
    ...correctionOf(desk, remarkOf(record, null)),
    ...(record.topics.length === 0
      ? {}
      : { keywords: record.topics.map((topic) => topicLink(desk, topic)?.name ?? topic) }),
    ...(record.quotes.length === 0 ? {} : { hasPart: record.quotes.map((quotation) => quotationOf(desk, quotation)) }),
  };
}

/** schema.org knows a correction of a work, and a work's status in a word. What only confirms or explains is no correction. */
function correctionOf(desk: Desk, remark: Remark | null): { creativeWorkStatus?: string; correction?: string } {
  if (remark?.status == null) return {};
  const { status } = remark;
  return {
    creativeWorkStatus: status,
    ...(status === "verified" ? {} : { correction: remarkText(remark, desk.words) }),
  };
}

function quotationOf(desk: Desk, quotation: RecordFields["quotes"][number]): Quotation {
  const { id, text, speaker, status } = quotation;
  const voice = voiceOf(desk, speaker);
  return {
    "@type": "Quotation",
    "@id": `#${id}`,
    text: wellFormed(text),
    ...(voice === null
      ? {}
      : voice.named && status !== "misattributed"
        ? { spokenByCharacter: { "@type": "Person", name: voice.name } }
        : { creditText: voice.name }),
    ...correctionOf(desk, remarkOf(NOTHING_STATED, quotation)),
  };
}

/** JSON that can stand inside a script element: no character of it can end the element or begin a comment. */
export function writeJsonLd(value: WithContext<NewsArticle>): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
