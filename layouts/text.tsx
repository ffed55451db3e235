/** A page of words: what the maintainers wrote, or the archive's own account of itself. */

import { BASES } from "../src/parse/record.ts";
import type { SitePath } from "../src/site/address.ts";
import type { TextView } from "../src/site/view.ts";
import { Fact } from "./parts/article-facts.tsx";
import { FileLinks } from "./parts/file-links.tsx";
import { useHref } from "./parts/link.tsx";
import { useWords } from "./parts/page-context.tsx";
import { PageHeading } from "./parts/page-heading.tsx";

export function TextPage({ view }: { readonly view: TextView }) {
  const href = useHref();
  return (
    <>
      <PageHeading>{view.title}</PageHeading>
      {view.html === null ? (
        <OwnAccount />
      ) : (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: a maintainer's page, from our own Markdown reader, which lets no HTML through.
        <div class="words" dangerouslySetInnerHTML={{ __html: rebase(view.html, href) }} />
      )}
      {view.data.length > 0 && <Data view={view} />}
    </>
  );
}

/** Maintainers write `/speakers/`; the page says it relative to where it stands, so that the site works below any prefix. */
function rebase(html: string, href: (target: SitePath) => string): string {
  return html.replace(/ (href|src)="(\/(?!\/)[^"]*)"/g, (_, name, path) => ` ${name}="${href(path)}"`);
}

function OwnAccount() {
  const words = useWords();
  return (
    <div class="words">
      {words.aboutText.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <h2>{words.aboutHowTitle}</h2>
      <p>{words.aboutHow}</p>
      <ul>
        {BASES.map((basis) => (
          <li key={basis}>{words.howLong[basis]}</li>
        ))}
      </ul>
      <h2>{words.aboutLinksTitle}</h2>
      <p>{words.aboutLinks}</p>
    </div>
  );
}

function Data({ view }: { readonly view: TextView }) {
  const words = useWords();
  return (
    <section class="words" aria-labelledby="data">
      <h2 id="data">{words.dataTitle}</h2>
      <p>{words.dataText}</p>
      <dl class="facts facts--across">
        {view.data.map(({ name, files }) => (
          <Fact key={name} name={name}>
            <FileLinks files={files} />
          </Fact>
        ))}
      </dl>
    </section>
  );
}
