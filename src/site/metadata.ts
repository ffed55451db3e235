/**
 * What an article's head says to machines: the tags by which Zotero takes it for a newspaper article and fills in its fields,
 * and those by which a link to it is shown elsewhere. `citation_journal_title` is left out on purpose: it would make every
 * article one of a journal.
 */
import type { RecordFields } from "../parse/record.ts";
import { type CslArticle, nameInOrder } from "./csl.ts";
import type { Settings } from "./settings.ts";

export interface MetaTag {
  /** `name`, or `property` for Open Graph. */
  readonly attribute: "name" | "property";
  readonly name: string;
  readonly content: string;
}

export function articleTags(csl: CslArticle, record: RecordFields, settings: Settings): readonly MetaTag[] {
  const outlet = csl["container-title"];
  const pairs: readonly (readonly [string, string | null | undefined])[] = [
    ["z:itemType", "newspaperArticle"],
    ["citation_title", csl.title],
    ...(csl.author ?? []).map((name) => ["citation_author", nameInOrder(name)] as const),
    ["citation_publication_date", record.date?.replaceAll("-", "/")],
    ["citation_language", record.language],
    ["citation_public_url", csl.URL],
    ["prism.publicationName", outlet],
    ["DC.source", outlet],
    ...rightsOf(settings),
    ["og:type", "article"],
    ["og:title", record.title],
    ["og:url", csl.URL],
    // Where no outlet is known, a reference manager would take this for one.
    ["og:site_name", outlet === undefined ? null : settings.title],
    ["article:published_time", record.precision === "day" ? record.date : null],
  ];
  return pairs.flatMap(([name, content]) => (content ? { attribute: attributeOf(name), name, content } : []));
}

function rightsOf({ rights, licence }: Settings): readonly (readonly [string, string | null])[] {
  return [
    ["DC.rights", rights],
    ["DC.rights.license", licence],
  ];
}

/** The same for pages that are no articles. */
export function pageTags(title: string, url: string, archive: string): readonly MetaTag[] {
  return [
    ["og:type", "website"],
    ["og:title", title],
    ["og:url", url],
    ["og:site_name", archive],
  ].map(([name = "", content = ""]) => ({ attribute: attributeOf(name), name, content }));
}

function attributeOf(name: string): MetaTag["attribute"] {
  return /^(og|article):/.test(name) ? "property" : "name";
}
