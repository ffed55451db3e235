/** A quotation outside its article: the words, which lead to their place there, what is said of them, and where else they are. */
import type { ComponentChildren } from "preact";
import type { QuotationLine } from "../../src/site/line.ts";
import { isDoubted } from "../../src/site/remark.ts";
import { EchoNote } from "./echo-note.tsx";
import { useHref } from "./link.tsx";
import { usePage } from "./page-context.tsx";
import { Remark } from "./remark.tsx";
import { foreign, foreignDirection } from "./tongue.ts";

interface QuotationBlockProps {
  readonly quotation: QuotationLine;
  /** Who speaks and where, unless the place says so already. */
  readonly children?: ComponentChildren;
}

export function QuotationBlock({ quotation, children }: QuotationBlockProps) {
  const { site } = usePage();
  const href = useHref()(quotation.path);
  return (
    <figure class="quotation-block">
      <blockquote
        class={isDoubted(quotation.remark?.status ?? null) ? "doubted" : undefined}
        cite={href}
        lang={foreign(quotation.language, site)}
        dir={foreignDirection(quotation.language, site)}
      >
        {quotation.paragraphs.map((paragraph, at) => (
          <p key={at}>{at === 0 ? <a href={href}>{paragraph}</a> : paragraph}</p>
        ))}
      </blockquote>
      {(children || quotation.remark || quotation.echo) && (
        <figcaption>
          {children}
          <Remark remark={quotation.remark} />
          {quotation.echo && <EchoNote echo={quotation.echo} />}
        </figcaption>
      )}
    </figure>
  );
}
