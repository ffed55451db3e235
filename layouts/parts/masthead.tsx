/** The site's name and its main menu, on every page. */
import {
  HOME,
  OUTLETS,
  QUOTES,
  SEARCH,
  type SitePath,
  SPEAKERS,
  TOPICS,
  WANTED,
  YEARS,
} from "../../src/site/address.ts";
import type { View } from "../../src/site/view.ts";
import { Link } from "./link.tsx";
import { usePage } from "./page-context.tsx";

export function Masthead({ kind }: { readonly kind: View["kind"] }) {
  const { site, words, path } = usePage();
  const entry = (to: SitePath, name: string, ...within: readonly View["kind"][]) => (
    <li>
      <Link to={to} current={path === to ? "page" : within.includes(kind) ? "true" : undefined}>
        {name}
      </Link>
    </li>
  );
  return (
    <header class="masthead">
      {kind !== "home" && (
        <p class="masthead__title">
          <Link to={HOME} rel="home">
            {site.settings.title}
          </Link>
        </p>
      )}
      <nav class="masthead__menu" aria-label={words.mainMenu}>
        <ul>
          {entry(YEARS, words.years, "year", "month", "day", "undated")}
          {entry(SPEAKERS, words.speakers, "speaker")}
          {entry(OUTLETS, words.outlets, "outlet")}
          {entry(TOPICS, words.topics, "topic")}
          {entry(QUOTES, words.quotes, "quote")}
          {entry(WANTED, words.wanted, "wanted-article")}
          {entry(SEARCH, words.search)}
        </ul>
      </nav>
    </header>
  );
}
