/**
 * What the search engine is told of an article beside its words: values to filter by, and the facts a result
 * shows. The order of dates is not: our own register has it, and the engine's would be fetched with every volume. A fact that is not known has the value `unknown`, so that readers can look for just those articles.
 */
import type { RecordFields } from "../parse/record.ts";
import type { SearchFacts } from "./article-view.ts";
import type { Desk } from "./desk.ts";
import { outletLink, speakerLink, topicLink } from "./link.ts";

export const UNKNOWN = "unknown";

export function searchFacts(desk: Desk, record: RecordFields): SearchFacts {
  const speakers = record.speakers.map((name) => speakerLink(desk, name)?.name ?? name);
  const topics = record.topics.map((name) => topicLink(desk, name)?.name ?? name);
  const outlet = record.outlet === null ? null : (outletLink(desk, record.outlet)?.name ?? record.outlet);
  const date = record.date ?? "";
  const filters = [
    ["year", date === "" ? [UNKNOWN] : [date.slice(0, 4)]],
    ["month", date.length >= 7 ? [date.slice(0, 7)] : []],
    ["day", date.length === 10 ? [date] : []],
    ["speaker", speakers.length === 0 ? [UNKNOWN] : [...new Set(speakers)]],
    ["outlet", [outlet ?? UNKNOWN]],
    ["topic", topics.length === 0 ? [UNKNOWN] : [...new Set(topics)]],
    ["language", [record.language]],
    // To be shown with results. As filters, since the engine would take the values of other fields for words of the article.
    ["status", record.status === null ? [] : [record.status]],
    ["remarked", record.quotes.flatMap(({ id, status }) => (status === null ? [] : `${id} ${status}`))],
  ] as const;
  return {
    filters: filters.flatMap(([name, values]) => values.map((value) => ({ name, value }))),
    speaker: record.speaker === null ? null : (speakerLink(desk, record.speaker)?.name ?? record.speaker),
    outlet,
    date: record.date,
  };
}
