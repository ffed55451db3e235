/** To the neighbour before and the neighbour after. */
import type { NamedLink } from "../../src/site/line.ts";
import { Link } from "./link.tsx";

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
      <span class="steps__word">{step.word}</span> <span class="steps__name">{step.name}</span>
    </Link>
  );
}
