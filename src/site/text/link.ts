/** The words about links: Context and both its sides, previews, trails, wanted articles. Each language fills this in. */
import type { LinkState } from "../../archive/archive.ts";

export interface LinkText {
  readonly context: string;
  readonly contextNote: string;
  readonly noContext: string;
  readonly namedBy: string;
  readonly namedByNote: string;
  readonly noNamedBy: string;
  readonly leadsToQuotation: (n: number) => string;
  readonly state: Readonly<Record<LinkState, string>>;
  readonly likeness: (share: number) => string;
  readonly seeWanted: string;
  readonly quotedBy: (n: number) => string;
  readonly preview: string;
  readonly previewOf: (title: string) => string;
  readonly closePreview: string;
  readonly readThere: string;
  readonly settledByHand: string;
  readonly trail: string;
  readonly trailNote: string;
  readonly noTrail: string;
  readonly trailNames: string;
  readonly trailNamedBy: string;
  readonly trailFurther: string;
  readonly trailFurtherBy: string;
  readonly trailMore: (n: number) => string;
  readonly trailDescription: (names: number, further: number, namedBy: number, furtherBy: number) => string;
  readonly trailSides: string;
  readonly trailHere: string;
  readonly wantedIntro: string;
  readonly noWanted: string;
  readonly knownBy: string;
  readonly knownSpeaker: string;
  readonly knownHeadline: string;
  readonly wantedNamedBy: string;
  readonly wantedArticleIntro: string;
  readonly wantedKnown: string;
  readonly wantedNamedIn: (n: number) => string;
}
