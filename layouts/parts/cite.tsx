/**
 * An article to take away: as a line for a footnote, and in the forms that other programs read. Each can be marked with one
 * click and saved as a file, without script; the browser's module reads them here when a quotation is copied.
 */
import type { CitationForm } from "../../src/site/citation-form.ts";
import { usePage, useWords } from "./page-context.tsx";
import { foreign } from "./tongue.ts";

interface CiteProps {
  readonly forms: readonly CitationForm[];
  readonly language: string;
}

export function Cite({ forms, language }: CiteProps) {
  const words = useWords();
  const [line, ...others] = forms;
  return (
    <div class="cite" data-module="citation">
      {line && <Form form={line} language={language} />}
      <details class="cite__others">
        <summary>{words.otherForms}</summary>
        {others.map((form) => (
          <Form key={form.format} form={form} language={language} />
        ))}
      </details>
    </div>
  );
}

function Form({
  form: { format, text, file, address },
  language,
}: {
  readonly form: CitationForm;
  readonly language: string;
}) {
  const { site, words } = usePage();
  const name = words.citationForm[format];
  return (
    <div class="cite__form">
      <p class="cite__name">
        {name}{" "}
        <a class="cite__save" href={address} download={file}>
          {words.saveForm(name)}
        </a>
      </p>
      <pre class="cite__text" data-format={format} lang={foreign(language, site)}>
        {text}
      </pre>
    </div>
  );
}
