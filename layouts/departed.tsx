/** Pages at addresses of former days: the way to what moved, and what is known of what is gone. */
import type { GoneView, MovedView } from "../src/site/view.ts";
import { Link } from "./parts/link.tsx";
import { useWords } from "./parts/page-context.tsx";
import { PageHeading } from "./parts/page-heading.tsx";
import { SearchForm } from "./parts/search-form.tsx";

export function MovedPage({ view }: { readonly view: MovedView }) {
  const words = useWords();
  return (
    <>
      <PageHeading>{words.moved}</PageHeading>
      <div class="words">
        <p>
          {words.movedText} <Link to={view.to}>{view.name ?? view.to}</Link>
        </p>
      </div>
    </>
  );
}

export function GonePage({ view }: { readonly view: GoneView }) {
  const words = useWords();
  return (
    <>
      <PageHeading over={<Link to={view.above.path}>{view.above.name}</Link>}>{words.gone}</PageHeading>
      <div class="words">
        <p>{words.goneText(view.name, view.date?.text ?? null)}</p>
        <p>{words.goneHelp}</p>
      </div>
      <SearchForm />
    </>
  );
}
