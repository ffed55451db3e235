/** To the neighbour before and the neighbour after. */
import type { NamedLink } from "../../src/site/line.ts";
import type { Neighbours } from "../../src/site/neighbour.ts";
import { Link } from "./link.tsx";
import { useWords } from "./page-context.tsx";

interface StepsProps {
  readonly label: string;
  readonly previous: (NamedLink & { readonly word: string }) | null;
  readonly next: (NamedLink & { readonly word: string }) | null;
}

export function Steps({ label, previous, next }: StepsProps) {
  if (previous === null && next === null) return null;
  return (
    <nav class="steps" aria-label={label}>
      {previous && <Step step={previous} rel="prev" />}
      {next && <Step step={next} rel="next" />}
    </nav>
  );
}

function Step({ step, rel }: { readonly step: NamedLink & { readonly word: string }; readonly rel: "prev" | "next" }) {
  return (
    <Link class={`steps__step steps__step--${rel}`} to={step.path} rel={rel}>
      <span class="steps__word">{step.word}</span> <bdi class="steps__name">{step.name}</bdi>
    </Link>
  );
}

/** To the neighbours on the list that the page belongs to. */
export function ListSteps({ neighbours: { previous, next } }: { readonly neighbours: Neighbours }) {
  const words = useWords();
  return (
    <Steps
      label={words.listSteps}
      previous={previous && { ...previous, word: words.previousOnList }}
      next={next && { ...next, word: words.nextOnList }}
    />
  );
}
