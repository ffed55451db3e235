/**
 * Quick search, from every page: a dialog with the first results. Its code, the engine and the index are fetched when it is
 * first opened, and nothing before. Enter leads to the search page with the same words.
 */
import { type Library, openLibrary } from "./library.ts";
import { type Entry, list } from "./listing.ts";
import { siteRoot } from "./module.ts";
import { build } from "./node.ts";
import { pasteAsPhrase } from "./pasted.ts";
import { pauseAfter } from "./pause.ts";
import { askedOf, isEmpty, readQuery } from "./query.ts";
import { buildBrokenResult, buildResult } from "./result-view.ts";
import { EMPTY, writeState } from "./state.ts";
import { LANGUAGE, TEXT } from "./text.ts";

const MOST = 5;

let dialog: HTMLDialogElement | null = null;

/** Opens the dialog; the first call builds it. Focus goes back where it was when it closes. */
export function openQuickSearch(): void {
  dialog ??= buildDialog(siteRoot());
  if (!dialog.open) dialog.showModal();
  dialog.querySelector("input")?.select();
}

function buildDialog(root: string): HTMLDialogElement {
  const locale = LANGUAGE;
  const field = build("input", { type: "search", name: "q", id: "quick-field", autocomplete: "off" });
  const said = build("p", { class: "quick__status", role: "status" });
  const results = build("ol", { class: "quick__results" });
  const all = build("a", { class: "quick__all", href: new URL("search/", root).href, hidden: true });
  const close = build("button", { type: "button", class: "advice" }, TEXT.close);
  const form = build(
    "form",
    { class: "quick__form", action: new URL("search/", root).href, method: "get" },
    build("label", { for: "quick-field" }, TEXT.quickLabel),
    build("div", { class: "search__row" }, field, close),
  );
  const made = build("dialog", { class: "quick", "aria-label": TEXT.quickTitle }, form, said, results, all);
  close.addEventListener("click", () => made.close());
  // In a search field the key would first clear what was typed.
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    made.close();
  });

  let library: Promise<Library> | null = null;
  let run = 0;
  const clear = (why: string): void => {
    results.replaceChildren();
    all.hidden = true;
    said.textContent = why;
  };
  const find = async (): Promise<void> => {
    const mine = ++run;
    const query = readQuery(field.value);
    const state = { ...EMPTY, text: field.value };
    if (isEmpty(query)) {
      clear(TEXT.prompt);
      return;
    }
    library ??= openLibrary(root);
    const load = ({ match, hits }: Entry): Promise<HTMLElement> =>
      match
        .load()
        .then((page) => buildResult(page, hits, askedOf(query), { root, locale, passages: 1 }), buildBrokenResult);
    for await (const { entries, isClosest, left } of list(await library, query, state)) {
      const built = await Promise.all(entries.slice(0, MOST).map(load));
      if (mine !== run) return;
      results.replaceChildren(...built);
      const found = isClosest ? TEXT.closest(entries.length) : TEXT.found(entries.length);
      said.textContent = (entries.length === 0 ? TEXT.none : found) + (left > 0 ? ` ${TEXT.goingOn}` : "");
    }
    all.href = new URL(`search/${writeState(state)}`, root).href;
    all.textContent = TEXT.seeAll;
    all.hidden = false;
  };
  const answer = (): void => {
    const mine = run + 1;
    find().catch(() => {
      if (mine !== run) return;
      library = null;
      clear(TEXT.failed);
    });
  };
  let timer = 0;
  field.addEventListener("input", () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(answer, pauseAfter(field.value));
  });
  field.addEventListener("paste", (event) => {
    if (pasteAsPhrase(event, field)) answer();
  });
  answer();
  document.body.append(made);
  return made;
}
