/** The document around every page: head, skip link, masthead, main, footer. */
import type { ComponentChildren } from "preact";
import { HOME, urlOf } from "../src/site/address.ts";
import { directionOf } from "../src/site/direction.ts";
import { headingOf, summaryOf, titleOf } from "../src/site/heading.ts";
import { PAGE_POLICY, REFERRER } from "../src/site/hosting.ts";
import { interfaceLanguage } from "../src/site/interface-text.ts";
import type { View } from "../src/site/view.ts";
import { FollowLinks } from "./parts/follow-links.tsx";
import { Footer } from "./parts/footer.tsx";
import { HeadMetadata } from "./parts/head-metadata.tsx";
import { useHref } from "./parts/link.tsx";
import { Masthead } from "./parts/masthead.tsx";
import { MovedHead } from "./parts/moved-head.tsx";
import { usePage } from "./parts/page-context.tsx";

interface DocumentProps {
  readonly view: View;
  readonly children: ComponentChildren;
}

/** Pages that no search engine should list: they say where something is, or that it is not. */
function isForPeopleOnly({ kind }: View): boolean {
  return kind === "not-found" || kind === "moved" || kind === "gone";
}

export function Document({ view, children }: DocumentProps) {
  const { path, site, words } = usePage();
  const { settings, assets, portable = false } = site;
  const href = useHref();
  const isArticle = view.kind === "article";
  const heading = headingOf(view, words);
  const title = titleOf(view, words);
  const summary = summaryOf(view, words, settings.description);
  return (
    <html
      lang={interfaceLanguage(settings.language)}
      dir={directionOf(settings.language)}
      data-root={href(HOME)}
      data-browse-style={isArticle ? href(assets.browseStyles) : undefined}
      data-browse-integrity={isArticle ? assets.integrity[assets.browseStyles] : undefined}
    >
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={PAGE_POLICY} />
        <meta name="referrer" content={REFERRER} />
        <title>{title === null ? settings.title : `${title} – ${settings.title}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {summary && <meta name="description" content={summary} />}
        {isForPeopleOnly(view) && <meta name="robots" content="noindex" />}
        {view.kind === "moved" ? (
          <MovedHead to={view.to} />
        ) : (
          path !== "404" && settings.baseUrl !== null && <link rel="canonical" href={urlOf(path, settings.baseUrl)} />
        )}
        {assets.icon && <link rel="icon" type="image/svg+xml" href={href(assets.icon)} />}
        <link rel="stylesheet" href={href(assets.styles)} integrity={assets.integrity[assets.styles]} />
        {(portable ? [] : assets.fonts).map((font) => (
          <link key={font} rel="preload" as="font" type="font/woff2" crossorigin="anonymous" href={href(font)} />
        ))}
        {!isArticle && (
          <link rel="stylesheet" href={href(assets.browseStyles)} integrity={assets.integrity[assets.browseStyles]} />
        )}
        {assets.script && <script defer src={href(assets.script)} integrity={assets.integrity[assets.script]} />}
        {assets.searchScript && view.kind === "search" && !portable && (
          <script type="module" src={href(assets.searchScript)} integrity={assets.integrity[assets.searchScript]} />
        )}
        <FollowLinks view={view} heading={heading} />
        <HeadMetadata view={view} heading={title} />
      </head>
      <body class={`page page--${view.kind}`}>
        <a class="skip" href="#main">
          {words.skip}
        </a>
        <Masthead kind={view.kind} />
        <main id="main" class="main" tabindex={-1}>
          {children}
        </main>
        <Footer />
      </body>
    </html>
  );
}
