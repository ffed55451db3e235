/** What the dots in a paragraph of the lead leave out, to be opened. */
import { usePage } from "./page-context.tsx";
import { foreign, foreignDirection } from "./tongue.ts";

interface LeftOutProps {
  readonly passages: readonly string[];
  readonly language: string;
}

export function LeftOut({ passages, language }: LeftOutProps) {
  const { site, words } = usePage();
  if (passages.length === 0) return null;
  return (
    <details class="left-out">
      <summary>{words.leftOut(passages.length)}</summary>
      <ul lang={foreign(language, site)} dir={foreignDirection(language, site)}>
        {passages.map((passage, at) => (
          <li key={at}>… {passage} …</li>
        ))}
      </ul>
    </details>
  );
}
