/** The script of every page. Small: what most visits do not use is fetched when it is used. */

import { loadBrowseStyle } from "./browse-style.ts";
import { addCopyButtons } from "./copy-button.ts";
import { markFoundWords } from "./found-words.ts";
import { siteRoot, startModule, startOnPage } from "./module.ts";
import { listenForSearch } from "./shortcut.ts";

startOnPage("found-words", markFoundWords);
startModule("citation", addCopyButtons);
startOnPage("quick-search", () => {
  const root = siteRoot();
  listenForSearch(() => {
    import("./quick-search.ts").then(
      ({ openQuickSearch }) => loadBrowseStyle().then(openQuickSearch),
      () => window.location.assign(new URL("search/", root)),
    );
  });
});
