/** The search page's own script. Without it the form still leads here, and the page offers the lists to browse. */
import { startModule } from "./module.ts";
import { SearchPage } from "./search-page.ts";

startModule("search", (element) => {
  const page = new SearchPage(element);
  element.classList.add("search--live");
  page.start();
});
