/** A quotation outside its article: the words, who speaks, where they were printed, and where else. */
import type { QuotationLine } from "../../src/site/view.ts";
import { ArticleReference } from "./article-list.tsx";
import { EchoNote } from "./echo-note.tsx";
import { useHref } from "./link.tsx";
import { usePage } from "./page-context.tsx";
import { foreign } from "./tongue.ts";
import { Voice } from "./voice.tsx";

interface QuotationBlockProps {
  readonly quotation: QuotationLine;
  /** On a speaker's own page the name need not be said again. */
  readonly withVoice: boolean;
}

export function QuotationBlock({ quotation, withVoice }: QuotationBlockProps) {
  const { site } = usePage();
  const href = useHref()(quotation.path);
  return (
    <figure class="quotation-block">
      <blockquote cite={href} lang={foreign(quotation.language, site)}>
        {quotation.paragraphs.map((paragraph, at) => (
          <p key={at}>{at === 0 ? <a href={href}>{paragraph}</a> : paragraph}</p>
        ))}
      </blockquote>
      <figcaption>
        {withVoice && <Voice voice={quotation.voice} />}
        <ArticleReference article={quotation.article} />
        {quotation.echo && <EchoNote echo={quotation.echo} />}
      </figcaption>
    </figure>
  );
}
