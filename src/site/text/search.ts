/** The words of searching, as far as pages have them before a script runs. Each language fills this in. */

export interface SearchText {
  readonly searchLabel: string;
  readonly searchHint: string;
  readonly searchButton: string;
  readonly searchIntro: (articles: string) => string;
  readonly searchHelp: string;
  readonly searchHelpLines: readonly (readonly [string, string])[];
  readonly searchKeys: string;
  readonly searchNeedsScript: string;
  readonly searchNeedsServer: string;
  readonly searchBrowse: string;
  readonly searchNarrow: string;
  readonly searchFrom: string;
  readonly searchTo: string;
  readonly searchDates: string;
  readonly searchSight: string;
  readonly searchSights: { readonly articles: string; readonly quotations: string };
  readonly searchSort: string;
  readonly searchSorts: { readonly relevance: string; readonly newest: string; readonly oldest: string };
  readonly searchResults: string;
  readonly searchAdvice: string;
  readonly searchChosen: string;
}
