/** The script of every page. Small: what most visits do not use is fetched when it is used. */
import { startOnPage } from "./module.ts";
import { listenForSlash } from "./shortcut.ts";

startOnPage("slash", listenForSlash);
