/** The script of every page. Small: what most visits do not use is fetched when it is used. */
import { markFoundWords } from "./found-words.ts";
import { startOnPage } from "./module.ts";
import { listenForSlash } from "./shortcut.ts";

startOnPage("slash", listenForSlash);
startOnPage("found-words", markFoundWords);
