/** A strip of bars over the stretches of time they fill. The drawing is for the eye; each stretch says its count in words. */
import type { Stretch, Strip as StripValue } from "../../src/site/timeline.ts";
import { Link } from "./link.tsx";
import { useWords } from "./page-context.tsx";

export function Strip({ strip: { drawing, stretches } }: { readonly strip: StripValue }) {
  return (
    <div class="strip">
      <svg
        class="strip__bars"
        viewBox={`0 0 ${drawing.width} ${drawing.height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path d={drawing.bars} />
      </svg>
      <ol class="strip__stretches">
        {stretches.map((stretch) => (
          <li
            key={stretch.name}
            class={stretch.isAfterGap ? "strip__stretch strip__stretch--after-gap" : "strip__stretch"}
          >
            {stretch.path === null ? (
              <span class="strip__label">
                <StretchName stretch={stretch} />
              </span>
            ) : (
              <Link class="strip__label" to={stretch.path}>
                <StretchName stretch={stretch} />
                <StretchCount count={stretch.count} />
              </Link>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

function StretchName({ stretch: { name, short } }: { readonly stretch: Stretch }) {
  if (short === null) return <span class="strip__name">{name}</span>;
  return (
    <span class="strip__name">
      <span class="strip__century">{name.slice(0, -short.length)}</span>
      <span class="strip__short">{short}</span>
    </span>
  );
}

function StretchCount({ count }: { readonly count: number }) {
  const words = useWords();
  return (
    <>
      <span class="aside">: {words.articles(count)}</span>
      <span class="strip__count" aria-hidden="true">
        {count}
      </span>
    </>
  );
}
