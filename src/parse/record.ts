/**
 * The record: what the archive knows of one clipping. One is written for each clipping, as a Markdown file with front
 * matter; the next stage trusts only what this schema lets through. A field is `null` where we looked and there was none.
 */
import { z } from "zod";

export const TITLE_SOURCES = ["stated", "title-line", "headline", "lead", "file"] as const;
export const PRECISIONS = ["day", "month", "year"] as const;
/** How we know who speaks: see the README, "How a speaker is known". `nominal`: a speaker without a name, as printed. */
export const BASES = ["stated", "cue", "pronoun", "carried", "nominal", "none"] as const;

/** What whoever keeps the archive found out about an article or a quotation since: see the README, "Corrections". */
export const STATUSES = ["verified", "disputed", "misattributed", "corrected"] as const;

export type TitleFrom = (typeof TITLE_SOURCES)[number];
export type Precision = (typeof PRECISIONS)[number];
export type Basis = (typeof BASES)[number];
export type Status = (typeof STATUSES)[number];

const printed = z.string().min(1).nullable();

/** What front matter states of a quotation, or of an article as a whole; both null where it states nothing. */
const remark = { status: z.enum(STATUSES).nullable(), note: printed };

export const quotationSchema = z.strictObject({
  /** `q-` and the first eight hex digits of SHA-256 over the normalised words; `-2`, `-3` for later occurrences. */
  id: z.string().regex(/^q-[0-9a-f]{8}(-\d+)?$/),
  /** A full name, or the phrase as printed where `basis` is `nominal`. */
  speaker: printed,
  basis: z.enum(BASES),
  /** The word that said so (`said`, `according to`, `:`), as printed. */
  cue: printed,
  /** What stands between the marks; paragraphs joined by a blank line, re-opened marks left out. */
  text: z.string().min(1),
  ...remark,
});

export const contextEntrySchema = z.strictObject({
  /** The entry exactly as received. */
  text: z.string().min(1),
  /** Its quotations, without their marks. */
  quotes: z.array(z.string().min(1)),
  speaker: printed,
  topics: z.array(z.string().min(1)),
  headline: printed,
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  date: printed,
});

export const recordSchema = z.strictObject({
  /** `YYYY-MM-DD-slug` or `undated-slug`; unique in the archive. */
  id: z.string().min(1),
  title: z.string().min(1),
  titleFrom: z.enum(TITLE_SOURCES),
  headline: printed,
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, according to `precision`. */
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .nullable(),
  precision: z.enum(PRECISIONS).nullable(),
  outlet: printed,
  author: printed,
  postedBy: printed,
  /** The one quoted most, by words. */
  speaker: printed,
  /** In order of first quotation. */
  speakers: z.array(z.string().min(1)),
  topics: z.array(z.string().min(1)),
  /** BCP 47. */
  language: z.string().min(2),
  ...remark,
  /** Ids of the quotations that stand in the pulled excerpt; `null` where the clipping opens with none. */
  lead: z.array(z.string()).nullable(),
  quotes: z.array(quotationSchema),
  context: z.array(contextEntrySchema),
  source: z.strictObject({
    /** Relative to the content folder, forward slashes. */
    path: z.string().min(1),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    bytes: z.int().nonnegative(),
  }),
});

export type Quotation = Readonly<z.infer<typeof quotationSchema>>;
export type ContextEntry = Readonly<z.infer<typeof contextEntrySchema>>;
/** A record's front matter. */
export type RecordFields = Readonly<z.infer<typeof recordSchema>>;
