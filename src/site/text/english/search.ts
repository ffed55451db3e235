/** English: the words of searching, as far as pages have them before a script runs. */
import type { SearchText } from "../search.ts";

export const englishSearch = (): SearchText => ({
  searchLabel: "Search the archive",
  searchHint: "Put the whole search in quotation marks to find an exact phrase.",
  searchButton: "Search",
  searchIntro: (articles: string) => `Every word of ${articles}.`,
  searchHelp: "How to search",
  searchHelpLines: [
    ["mortal enemies", "both words, in any form and order; a word that stands nowhere finds those that begin with it"],
    ["“mortal enemies”", "these words in this order; any quotation marks will do, and .. stands for a gap"],
    ["enemies -harbour", "without this word"],
    ["bridge OR ferry", "one of the two"],
    ["speaker:reyes from:2019 to:2021-06", "only there; outlet, topic and year work alike"],
  ],
  searchKeys: "Single keys: / to the search, j and k through the results",
  searchNeedsScript:
    "Searching needs JavaScript, which is switched off here. These lists lead to every article of the archive.",
  searchNeedsServer:
    "Searching needs a web server, and this copy is read from a disk. These lists lead to every article of the archive.",
  searchBrowse: "Or browse",
  searchNarrow: "Narrow the results",
  searchFrom: "From",
  searchTo: "To",
  searchDates: "Dates",
  searchSight: "Show",
  searchSights: { articles: "articles", quotations: "quotations" },
  searchSort: "Sort by",
  searchSorts: { relevance: "relevance", newest: "newest first", oldest: "oldest first" },
  searchResults: "Results",
  searchAdvice: "You could",
  searchChosen: "Narrowed to",
});
