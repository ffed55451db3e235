/**
 * A paragraph of an article: its words exactly as the record has them, and beside it who speaks. A quotation's number is
 * drawn by the style sheet, so that the words, read or copied, are the printed ones and nothing else.
 */
import type { TextParagraph, TextRun } from "../../src/site/article-view.ts";
import { isDoubted } from "../../src/site/remark.ts";
import { LeftOut } from "./left-out.tsx";
import { Link, useHref } from "./link.tsx";
import { Notes } from "./note.tsx";
import { usePage, useWords } from "./page-context.tsx";
import { foreign, foreignDirection } from "./tongue.ts";

interface ParagraphProps {
  readonly paragraph: TextParagraph;
  readonly language: string;
}

export function Paragraph({ paragraph, language }: ParagraphProps) {
  const { site } = usePage();
  return (
    <div class="paragraph">
      <p
        class="paragraph__words"
        id={paragraph.id ?? undefined}
        lang={foreign(language, site)}
        dir={foreignDirection(language, site)}
      >
        {paragraph.runs.map((run, at) => (
          <Words key={at} run={run} />
        ))}
      </p>
      <LeftOut passages={paragraph.leftOut} language={language} />
      <Notes notes={paragraph.notes} quotedBy={paragraph.quotedBy} />
    </div>
  );
}

function Words({ run }: { readonly run: TextRun }) {
  switch (run.kind) {
    case "text":
      return run.anchor === null ? run.text : <span id={run.anchor}>{run.text}</span>;
    case "passage":
      return (
        <>
          <Link class={isDoubted(run.status) ? "passage doubted" : "passage"} to={run.path}>
            {run.text}
          </Link>
          {run.status !== null && <Mark run={run} />}
        </>
      );
    case "quotation":
      return (
        <>
          {run.former.map((id) => (
            <span key={id} id={id} class="former" />
          ))}
          <q class={isDoubted(run.status) ? "quotation doubted" : "quotation"} id={run.id ?? undefined}>
            {run.text}
          </q>
          {run.ends && <Mark run={run} />}
        </>
      );
  }
}

function Mark({ run: { path, number, status } }: { readonly run: Exclude<TextRun, { kind: "text" }> }) {
  const words = useWords();
  const sign = status === null || status === "verified" ? "" : "†";
  return (
    // biome-ignore lint/a11y/useAnchorContent: its name is the label; content would stand among the printed words.
    <a
      class="mark"
      data-number={`${number}${sign}`}
      href={useHref()(path)}
      aria-label={
        status === null ? words.quotation(number) : words.quotationRemarked(number, words.remark(status, false))
      }
    />
  );
}
