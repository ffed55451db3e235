/** The script of every page. Small: what most visits do not use is fetched when it is used. */
import { markFoundWords } from "./found-words.ts";
import { siteRoot, startOnPage } from "./module.ts";
import { listenForSearch } from "./shortcut.ts";

startOnPage("found-words", markFoundWords);
startOnPage("quick-search", () => {
  const root = siteRoot();
  listenForSearch(() => {
    import("./quick-search.ts").then(
      ({ openQuickSearch }) => openQuickSearch(),
      () => window.location.assign(new URL("search/", root)),
    );
  });
});
