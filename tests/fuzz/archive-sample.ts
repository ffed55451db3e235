/**
 * Records that mutants gave, put together to archives and made to sites, page and file: valid HTML, no dead link, the words of the
 * prose on the page, JSON that is JSON and XML without a sign that XML forbids.
 */
import { renderPage } from "../../layouts/render.ts";
import { buildArchive, type RecordWithProse } from "../../src/archive/build.ts";
import { readClipping } from "../../src/parse/clipping/clipping.ts";
import { findTakenIds } from "../../src/parse/record-id.ts";
import type { PagePath } from "../../src/site/address.ts";
import { buildSite } from "../../src/site/build.ts";
import type { SiteFile } from "../../src/site/view.ts";
import { deadLinksIn } from "../layouts/dead-links.ts";
import { faultsOf } from "../layouts/html.ts";
import { ASSETS, SETTINGS } from "../site/factory.ts";
import { OPTIONS } from "./judgement.ts";

export interface SampleJudgement {
  readonly clippings: number;
  readonly archives: number;
  readonly pages: number;
  readonly broke: readonly string[];
}

const TOGETHER = 40;
/** The validator takes longer than all the rest: of pages that are no article's, one in so many is shown to it. */
const VALIDATED = 10;
const SITE = { ...SETTINGS, baseUrl: "https://example.org/press/" };

/** Throws only where a record cannot be made into a page at all. */
export async function judgeArchives(clippings: readonly Uint8Array[]): Promise<SampleJudgement> {
  const broke: string[] = [];
  let [archives, pages] = [0, 0];
  for (let at = 0; at < clippings.length; at += TOGETHER) {
    const judged = await judgeOne(readRecords(clippings.slice(at, at + TOGETHER)));
    archives += 1;
    pages += judged.pages;
    broke.push(...judged.broke);
  }
  return { clippings: clippings.length, archives, pages, broke };
}

function readRecords(clippings: readonly Uint8Array[]): readonly RecordWithProse[] {
  const records = clippings.flatMap((bytes, i) => {
    const { fields, prose } = readClipping({ path: `clippings/${i}.txt`, bytes }, OPTIONS);
    return fields && prose ? [{ fields, prose }] : [];
  });
  const taken = new Set(findTakenIds(records.map(({ fields }) => fields)).map(({ record }) => record));
  return records.filter(({ fields }) => !taken.has(fields));
}

export async function judgeOne(
  records: readonly RecordWithProse[],
): Promise<{ readonly pages: number; readonly broke: readonly string[] }> {
  const site = buildSite(buildArchive(records, { people: [], outlets: [] }), SITE, []);
  const pages = site.pages.map((page) => ({
    path: page.path as PagePath,
    kind: page.view.kind,
    html: renderPage(page, { settings: SITE, assets: ASSETS }),
  }));
  const broke: string[] = [];
  for (const [i, { path, kind, html }] of pages.entries())
    if (kind === "article" || i % VALIDATED === 0)
      broke.push(...(await faultsOf(html)).map((fault) => `${path}: ${fault}`));
  const files = [...site.files, ...site.sources.copies].map(({ path }) => path);
  const assets = Object.values(ASSETS).flatMap((path) => (typeof path === "string" ? path.slice(1) : []));
  for (const dead of deadLinksIn(pages, [...files, ...assets])) broke.push(`a dead link: ${JSON.stringify(dead)}`);
  return { pages: pages.length, broke: [...broke, ...site.files.flatMap(faultsOfFile)] };
}

/** XML 1.0, production 2: no other sign may stand in a document. */
const NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

export function faultsOfFile({ path, content }: SiteFile): readonly string[] {
  if (/\.xml$/.test(path)) return NO_XML.test(content) ? [`${path}: a sign that XML forbids`] : [];
  if (!/\.(?:json|webmanifest)$/.test(path)) return [];
  try {
    JSON.parse(content);
    return [];
  } catch (error) {
    return [`${path}: ${error instanceof Error ? error.message : error}`];
  }
}
