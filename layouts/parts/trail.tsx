/** What an article draws on and what draws on it: a small drawing, and everything in it as two lists. */
import { atFragment } from "../../src/site/address.ts";
import type { Side, Trail as TrailValue } from "../../src/site/trail.ts";
import { ArticleReference } from "./article-list.tsx";
import { Link } from "./link.tsx";
import { None } from "./none.tsx";
import { useWords } from "./page-context.tsx";

export function Trail({ trail }: { readonly trail: TrailValue | null }) {
  const words = useWords();
  if (trail === null) return <None text={words.noTrail} />;
  const { drawsOn, drawnOnBy } = trail;
  return (
    <div class="trail">
      <Drawing trail={trail} />
      {drawsOn.steps.length > 0 && (
        <Steps id="draws-on" name={words.trailNames} further={words.trailFurther} side={drawsOn} list="context" />
      )}
      {drawnOnBy.steps.length > 0 && (
        <Steps
          id="drawn-on-by"
          name={words.trailNamedBy}
          further={words.trailFurtherBy}
          side={drawnOnBy}
          list="named-by"
        />
      )}
    </div>
  );
}

function Drawing({ trail: { drawing, drawsOn, drawnOnBy } }: { readonly trail: TrailValue }) {
  const words = useWords();
  const count = ({ steps, more }: Side): number => steps.length + more;
  return (
    <figure class="trail__figure">
      <svg
        class="trail__drawing"
        viewBox={`0 0 ${drawing.width} ${drawing.height}`}
        width={drawing.width}
        height={drawing.height}
        role="img"
        aria-label={words.trailDescription(count(drawsOn), drawsOn.further, count(drawnOnBy), drawnOnBy.further)}
      >
        <path class="trail__line" d={drawing.lines.join("")} />
        {/* A line of no length with round ends is a dot. */}
        <path class="trail__dots" d={drawing.dots.map(({ x, y }) => `M${x} ${y}h0`).join("")} />
        {drawing.dots.map(({ x, y, year, isHere }) => (
          <text key={`${x} ${y}`} x={x} y={y + 21} class={isHere ? "trail__here" : undefined}>
            {isHere ? words.trailHere : (year ?? "–")}
          </text>
        ))}
      </svg>
      <figcaption>{words.trailSides}</figcaption>
    </figure>
  );
}

interface StepsProps {
  readonly id: string;
  readonly name: string;
  readonly further: string;
  readonly side: Side;
  /** The section of an article that lists all of its neighbours on this side. */
  readonly list: "context" | "named-by";
}

function Steps({ id, name, further, side, list }: StepsProps) {
  const words = useWords();
  return (
    <section class="trail__side" aria-labelledby={id}>
      <h3 id={id}>{name}</h3>
      <ul class="trail__steps">
        {side.steps.map((step) => (
          <li key={step.article.path}>
            <ArticleReference article={step.article} />
            {step.further.length > 0 && (
              <>
                , <span class="trail__further">{further}</span>
                <ul>
                  {step.further.map((article) => (
                    <li key={article.path}>
                      <Link class="reference__title" to={article.path}>
                        {article.title}
                      </Link>
                    </li>
                  ))}
                  {step.more > 0 && (
                    <li>
                      <Link to={atFragment(step.article.path, list)}>{words.trailMore(step.more)}</Link>
                    </li>
                  )}
                </ul>
              </>
            )}
          </li>
        ))}
        {side.more > 0 && (
          <li>
            <a href={`#${list}`}>{words.trailMore(side.more)}</a>
          </li>
        )}
      </ul>
    </section>
  );
}
