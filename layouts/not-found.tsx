/** The page for an address where there is none. */

import { useWords } from "./parts/page-context.tsx";
import { PageHeading } from "./parts/page-heading.tsx";
import { SearchForm } from "./parts/search-form.tsx";

export function NotFoundPage() {
  const words = useWords();
  return (
    <>
      <PageHeading>{words.notFound}</PageHeading>
      <div class="words">
        <p>{words.notFoundText}</p>
        <p>{words.notFoundHelp}</p>
      </div>
      <SearchForm />
    </>
  );
}
