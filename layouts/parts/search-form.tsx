/** A search that works without script: it sends its words to the search page. */
import { SEARCH } from "../../src/site/address.ts";
import { useHref } from "./link.tsx";
import { useWords } from "./page-context.tsx";

export function SearchForm() {
  const words = useWords();
  return (
    <search>
      <form class="search-form" action={useHref()(SEARCH)} method="get">
        <label class="search-form__label" for="search-words">
          {words.searchLabel}
        </label>
        <div class="search-form__row">
          <input
            class="search-form__words"
            id="search-words"
            name="q"
            type="search"
            autocomplete="off"
            aria-describedby="search-hint"
          />
          <button class="button" type="submit">
            {words.searchButton}
          </button>
        </div>
        <p class="search-form__hint" id="search-hint">
          {words.searchHint}
        </p>
      </form>
    </search>
  );
}
