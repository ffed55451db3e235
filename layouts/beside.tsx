/** Two speakers, or two outlets, side by side: day by day and topic by topic what each has on it. */
import type { BesideView, OccasionSideView, OccasionView } from "../src/site/beside-view.ts";
import type { NamedLink } from "../src/site/line.ts";
import { ArticleReference } from "./parts/article-list.tsx";
import { Coins } from "./parts/coins.tsx";
import { Facts } from "./parts/facts.tsx";
import { Link } from "./parts/link.tsx";
import { None } from "./parts/none.tsx";
import { useWords } from "./parts/page-context.tsx";
import { PageHeading } from "./parts/page-heading.tsx";
import { Pager, pageOf } from "./parts/pager.tsx";
import { QuotationBlock } from "./parts/quotation-block.tsx";

export function BesidePage({ view }: { readonly view: BesideView }) {
  const words = useWords();
  const [one, other] = view.sides;
  const intro = view.company === "speakers" ? words.besideIntroSpeakers : words.besideIntroOutlets;
  const days = view.occasions.filter(({ kind }) => kind === "day");
  const topics = view.occasions.filter(({ kind }) => kind === "topic");
  const named = `${words.besideTitle("\u0000", "\u0000")}`.split("\u0000");
  return (
    <>
      <PageHeading
        over={words.sideBySide}
        facts={
          <Facts>
            {view.days > 0 && words.daysInCommon(view.days)}
            {view.topics > 0 && words.topicsInCommon(view.topics)}
            {pageOf(view.pager, words)}
          </Facts>
        }
        intro={intro}
      >
        {named[0]}
        <Name side={one} />
        {named[1]}
        <Name side={other} />
        {named[2]}
      </PageHeading>
      <div class="beside">
        {view.occasions.length === 0 ? (
          <None text={words.nothingInCommon} />
        ) : (
          <p class="beside__row beside__names" aria-hidden="true">
            <span />
            <bdi>{one.name}</bdi>
            <bdi>{other.name}</bdi>
          </p>
        )}
        <Occasions name={words.sameDay} occasions={days} sides={view.sides} />
        <Occasions name={words.sameTopic} occasions={topics} sides={view.sides} />
        {view.covered.length > 0 && (
          <p class="beside__covered">
            {words.coveredTopics}{" "}
            <Facts>
              {view.covered.map(({ path, name }) => (
                <Link key={path} to={path}>
                  {name}
                </Link>
              ))}
            </Facts>
          </p>
        )}
      </div>
      <Pager pager={view.pager} />
    </>
  );
}

function Name({ side: { path, name } }: { readonly side: NamedLink }) {
  return (
    <Link to={path}>
      <bdi>{name}</bdi>
    </Link>
  );
}

interface OccasionsProps {
  readonly name: string;
  readonly occasions: readonly OccasionView[];
  readonly sides: BesideView["sides"];
}

function Occasions({ name, occasions, sides }: OccasionsProps) {
  if (occasions.length === 0) return null;
  return (
    <section class="beside__part">
      <h2 class="group__name">{name}</h2>
      {occasions.map((occasion) => (
        <section key={occasion.place.path} class="beside__row">
          <h3 class="beside__place">
            <Link to={occasion.place.path}>{occasion.place.name}</Link>
          </h3>
          <Side side={occasion.sides[0]} who={sides[0]} kind={occasion.kind} />
          <Side side={occasion.sides[1]} who={sides[1]} kind={occasion.kind} />
        </section>
      ))}
    </section>
  );
}

interface SideProps {
  readonly side: OccasionSideView;
  readonly who: NamedLink;
  readonly kind: OccasionView["kind"];
}

function Side({ side: { printed, more, above }, who, kind }: SideProps) {
  const words = useWords();
  if (printed.length + more + above === 0) return <div class="beside__side" />;
  return (
    <div class="beside__side">
      <p class="beside__who">
        <bdi>{who.name}</bdi>
      </p>
      {printed.map(({ article, quotations }) => (
        <div key={article.path} class="beside__printed">
          {quotations.map((quotation) => (
            <QuotationBlock key={quotation.path} quotation={quotation} />
          ))}
          <p class="spoken__where">
            <ArticleReference article={article} />
            <Coins article={article} />
          </p>
        </div>
      ))}
      {above > 0 && <p class="beside__note">{words.standAbove(above)}</p>}
      {more > 0 && (
        <p class="beside__note">
          <Link to={who.path}>{kind === "day" ? words.moreThatDay(more) : words.moreOnTopic(more)}</Link>
        </p>
      )}
    </div>
  );
}
