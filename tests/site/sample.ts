/** The sample archive in `content/`, read and laid out as the build does it, without the records in between; and one in which every field is hostile. */
import { join } from "node:path";
import { openContent, readContent } from "../../scripts/content.ts";
import { ROOT } from "../../scripts/root.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { buildArchive } from "../../src/archive/build.ts";
import type { Settings } from "../../src/site/settings.ts";
import { makeArchive, makeRecord, SETTINGS } from "./factory.ts";

export const BASE = "https://example.org/press/";

export function sampleContent(): { readonly archive: Archive; readonly settings: Settings } {
  const content = readContent(openContent(join(ROOT, "content"), BASE));
  return { archive: buildArchive(content.records, content), settings: content.settings };
}

/** What HTML, XML, JSON, TeX, RIS, Markdown and spreadsheets each stumble over. */
export const HOSTILE = `=1+1 "><img src=x onerror=alert(1)><script>alert(2)</script> ]]> &lt; {\\x} $a_b$ 100% #1 ~^ ’ -- '' <b>x</i> | Ж é`;

export function hostileArchive(): Archive {
  const quote = "q-0000000d";
  return makeArchive([
    makeRecord({
      id: "2020-01-01-hostile",
      title: HOSTILE,
      headline: HOSTILE,
      outlet: HOSTILE,
      author: HOSTILE,
      postedBy: HOSTILE,
      topics: [HOSTILE],
      body: `Somebody said: [‘${HOSTILE.replace(/[\\[\]]/g, "\\$&")}’]{#${quote}}`,
      said: { [quote]: { speaker: HOSTILE, basis: "nominal", cue: HOSTILE } },
      context: [{ text: HOSTILE, quotes: [HOSTILE], speaker: HOSTILE, topics: [HOSTILE], headline: HOSTILE }],
    }),
  ]);
}

export const HOSTILE_SETTINGS: Settings = { ...SETTINGS, title: HOSTILE, description: HOSTILE, baseUrl: BASE };
