/** Short facts on one line with a dot between them; what is absent takes its dot with it. */
import { type ComponentChildren, Fragment, toChildArray } from "preact";

export function Facts({ children }: { readonly children: ComponentChildren }) {
  return (
    <>
      {toChildArray(children).map((fact, at) => (
        <Fragment key={at}>
          {at > 0 && <span class="dot"> · </span>}
          <span class="fact">{fact}</span>
        </Fragment>
      ))}
    </>
  );
}
