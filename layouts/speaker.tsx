/** Speakers: the list of everybody quoted, and everything one of them is quoted with. */
import { SPEAKERS } from "../src/site/address.ts";
import type { SpeakerLine } from "../src/site/line.ts";
import type { SpeakersView, SpeakerView } from "../src/site/list-view.ts";
import { Fact } from "./parts/article-facts.tsx";
import { ArticleReference } from "./parts/article-list.tsx";
import { Coins } from "./parts/coins.tsx";
import { Facts } from "./parts/facts.tsx";
import { Link } from "./parts/link.tsx";
import { Narrow } from "./parts/narrow.tsx";
import { None } from "./parts/none.tsx";
import { useWords } from "./parts/page-context.tsx";
import { PageHeading } from "./parts/page-heading.tsx";
import { Pager, pageOf } from "./parts/pager.tsx";
import { QuotationBlock } from "./parts/quotation-block.tsx";
import { Remark } from "./parts/remark.tsx";
import { Seen } from "./parts/seen.tsx";
import { Companions, SideList } from "./parts/side-list.tsx";
import { SparklineFigure } from "./parts/sparkline.tsx";
import { ListSteps } from "./parts/steps.tsx";
import { TakeAway } from "./parts/take-away.tsx";

export function SpeakersPage({ view }: { readonly view: SpeakersView }) {
  const words = useWords();
  return (
    <>
      <PageHeading facts={pageOf(view.pager, words)} intro={words.speakersIntro}>
        {words.speakers}
      </PageHeading>
      {view.letters.length === 0 && <None text={words.noSpeakers} />}
      <Narrow view={view}>
        {view.letters.map(({ letter, speakers }) => (
          <section key={letter} class="group group--letter">
            <h2 class="group__name">{letter}</h2>
            <SpeakerList speakers={speakers} />
          </section>
        ))}
        {view.unnamed.length > 0 && (
          <section class="group group--unnamed">
            <h2 class="group__name">{words.unnamed}</h2>
            <p class="group__note">{words.unnamedNote}</p>
            <SpeakerList speakers={view.unnamed} />
          </section>
        )}
      </Narrow>
      <Pager pager={view.pager} />
    </>
  );
}

function SpeakerList({ speakers }: { readonly speakers: readonly SpeakerLine[] }) {
  const words = useWords();
  return (
    <ul class="ledger">
      {speakers.map((speaker) => (
        <li key={speaker.path} class="ledger__line">
          <Link class="ledger__name" to={speaker.path}>
            <bdi>{speaker.name}</bdi>
          </Link>{" "}
          <span class="ledger__facts">
            <Facts>
              {speaker.roles[0]}
              {words.quotations(speaker.count)}
              {speaker.seen && <Seen seen={speaker.seen} sparkline={speaker.sparkline} what={words.quotationsAYear} />}
            </Facts>
          </span>
        </li>
      ))}
    </ul>
  );
}

export function SpeakerPage({ view }: { readonly view: SpeakerView }) {
  const words = useWords();
  return (
    <>
      <PageHeading
        over={<Link to={SPEAKERS}>{view.named ? words.speakers : words.unnamed}</Link>}
        facts={
          <Facts>
            {words.quotations(view.count)}
            {words.articles(view.articles)}
            {view.seen && <Seen seen={view.seen} />}
            {pageOf(view.pager, words)}
          </Facts>
        }
      >
        <bdi>{view.name}</bdi>
      </PageHeading>
      <div class="with-side">
        <div class="with-side__main">
          {view.years.length === 0 && <None text={words.noQuotations} />}
          <Narrow view={view}>
            {view.years.map(({ year, articles }) => (
              <section key={year?.name ?? ""} class="group" data-year={year?.name}>
                <h2 class="group__name">{year === null ? words.undated : <Link to={year.path}>{year.name}</Link>}</h2>
                {articles.map(({ article, quotations }) => (
                  <div key={article.path} class="spoken" data-outlet={article.outlet?.name}>
                    <p class="spoken__where">
                      <ArticleReference article={{ ...article, remark: null }} />
                      {article.remark && (
                        <>
                          . <Remark remark={article.remark} />
                        </>
                      )}
                      <Coins article={article} />
                    </p>
                    {quotations.map((quotation) => (
                      <QuotationBlock key={quotation.path} quotation={quotation} />
                    ))}
                  </div>
                ))}
              </section>
            ))}
          </Narrow>
          <Pager pager={view.pager} />
        </div>
        <div class="with-side__side">
          <SpeakerFacts view={view} />
          {view.sparkline && <SparklineFigure sparkline={view.sparkline} what={words.quotationsAYear} />}
          <SideList
            id="printed-in"
            name={words.printedIn}
            list={view.outlets}
            none={words.noOutletsHere}
            count={words.articles}
          />
          <SideList id="on-topics" name={words.onTopics} list={view.topics} count={words.articles} />
          <Companions name={words.sideBySideWith} list={view.companions} />
          <TakeAway citations={view.citations} />
        </div>
      </div>
      <ListSteps neighbours={view.neighbours} />
    </>
  );
}

function SpeakerFacts({ view }: { readonly view: SpeakerView }) {
  const words = useWords();
  if (view.spellings.length + view.roles.length + view.sameAs.length === 0) return null;
  return (
    <dl class="facts">
      {view.roles.length > 0 && <Fact name={words.roles}>{view.roles.join("; ")}</Fact>}
      {view.spellings.length > 0 && <Fact name={words.alsoSpelled}>{view.spellings.join("; ")}</Fact>}
      {view.sameAs.length > 0 && (
        <Fact name={words.sameAs}>
          <Facts>
            {view.sameAs.map(({ address, host }) => (
              <a key={address} href={address} rel="external">
                {host}
              </a>
            ))}
          </Facts>
        </Fact>
      )}
    </dl>
  );
}
