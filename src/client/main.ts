/** The script of every page. Small: what most visits do not use is fetched when it is used. */

import { loadBrowseStyle } from "./browse-style.ts";
import { addCopyButtons } from "./copy-button.ts";
import { markFoundWords } from "./found-words.ts";
import { siteRoot, startModule, startOnPage } from "./module.ts";
import { listenForSearch } from "./shortcut.ts";

/** The build says here whether this script holds what it would otherwise fetch, which a browser does not allow on a disk. */
declare const PORTABLE: boolean;

startOnPage("found-words", markFoundWords);
startModule("citation", addCopyButtons);
startModule("narrow", (list) => {
  import("./narrow-list.ts").then(({ startNarrowing }) => startNarrowing(list)).catch(console.error);
});
startOnPage("quick-search", () => {
  const root = siteRoot();
  listenForSearch(() => {
    // No index can be fetched there, as the page says.
    if (PORTABLE && window.location.protocol === "file:") window.location.assign(new URL("search/index.html", root));
    else
      import("./quick-search.ts").then(
        ({ openQuickSearch }) => loadBrowseStyle().then(openQuickSearch),
        () => window.location.assign(new URL("search/", root)),
      );
  });
});
