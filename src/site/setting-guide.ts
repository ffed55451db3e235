/** What each line of site.yml is for, as the README lists them. */
import type { Field } from "./settings.ts";

export interface SettingGuide {
  readonly means: string;
  readonly values: string;
  /** What holds where nothing is set. */
  readonly unset: string;
}

export const SETTING_GUIDE: Readonly<Record<Field, SettingGuide>> = {
  title: {
    means: "the archive's name, over every page and in every citation of it",
    values: "text",
    unset: "`News archive`",
  },
  description: {
    means: "what the archive is: on the front page, in feeds, and where search engines show it",
    values: "one or two sentences",
    unset: "none is shown",
  },
  language: {
    means: "the language of the interface (English or German), of dates, and of every clipping that states no other",
    values: "a language tag: `en`, `en-GB`, `de`",
    unset: "`en`; for a language without a table of its own, the interface is English",
  },
  "base-url": {
    means: "where the site will stand, prefix included; `--base-url` goes before it",
    values: "a full address: `https://example.org/archive/`",
    unset:
      "links work as ever; feeds, sitemap, canonical addresses, the search description and addresses in citations are left out, and `404.html` takes the site to stand at `/`",
  },
  "time-zone": {
    means:
      "the zone the archive's days are counted in; dates are printed as the clippings have them, and no page depends on it today",
    values: "a zone's name: `Europe/Lisbon`",
    unset: "`UTC`",
  },
  notice: { means: "a sentence at the foot of every page", values: "one sentence", unset: "none is shown" },
  sources: {
    means: "how each clipping is offered as it was received: a file each, all in one archive, or not at all",
    values: "`files`, `bundle` or `none`",
    unset: "`files`",
  },
  rights: {
    means: "what others may do with the archive: at the foot of every page and in its data",
    values: "one sentence",
    unset: "nothing is said",
  },
  licence: {
    means: "where those rights are written out",
    values: "a full address: `https://creativecommons.org/licenses/by/4.0/`",
    unset: "no link",
  },
  volume: {
    means: "how many articles a volume of the search index may hold: the fewer, the less memory a build takes at once",
    values: "a whole number from 100",
    unset: "`5000`",
  },
  fragment: {
    means:
      "how many articles share a file of what the search shows of them: with more, fewer files for hosts that count them, and more that a search moves",
    values: "a whole number from 1 to 100",
    unset: "`1`",
  },
  "file-limit": {
    means: "how large a clipping, a page, people.yml or outlets.yml may be",
    values: "a number of bytes from 1000 to 67108864 (64 MB)",
    unset: "`2097152`, which is 2 MB",
  },
  "line-limit": {
    means: "how long a line of theirs may be",
    values: "a number of characters from 100",
    unset: "`500000`",
  },
  "quotation-limit": {
    means: "how many quotations a clipping may hold",
    values: "a whole number from 1",
    unset: "`10000`",
  },
  "entry-limit": {
    means: "how many articles a clipping may name under Context",
    values: "a whole number from 1",
    unset: "`2000`",
  },
  "archive-limit": {
    means: "how many clippings the archive may hold; where there are more, none is read",
    values: "a whole number from 1",
    unset: "`250000`",
  },
};
