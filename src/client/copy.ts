/** Copying a quotation: a row of forms below its button, the one that is chosen on the clipboard, and a word that it is there. */
import { loadBrowseStyle } from "./browse-style.ts";
import { build } from "./node.ts";
import { COPY_FORMATS, type CopyFormat, citeQuotation, type QuotedWords } from "./quotation-citation.ts";
import { TEXT } from "./text.ts";

/** What a press of the button does, once the style of the choices is there. */
export async function pressCopy(button: HTMLButtonElement, section: HTMLElement): Promise<void> {
  await loadBrowseStyle();
  toggleChoices(button, section);
}

/** Opens the choices of a quotation, or closes them where they are open. */
function toggleChoices(button: HTMLButtonElement, section: HTMLElement): void {
  const isOpen = button.getAttribute("aria-expanded") === "true";
  const note = button.closest(".note");
  const id = note?.querySelector<HTMLAnchorElement>(".note__number")?.hash.slice(1) ?? "";
  const quotation = isOpen ? null : quotationOf(id);
  button.setAttribute("aria-expanded", String(quotation !== null));
  if (quotation === null) {
    note?.querySelector(".copy")?.remove();
    return;
  }
  const choices = buildChoices(citeQuotation(formsIn(section), quotation));
  choices.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    toggleChoices(button, section);
    button.focus();
  });
  button.after(choices);
  choices.querySelector("button")?.focus();
}

function buildChoices(texts: Readonly<Record<CopyFormat, string>>): HTMLElement {
  const said = build("p", { class: "copy__said", role: "status" });
  const choices = COPY_FORMATS.map((format) => {
    const choice = build("button", { type: "button", class: "copy__form" }, TEXT.copyForms[format]);
    choice.addEventListener("click", async () => {
      const done = await copy(texts[format]);
      said.replaceChildren(done ? TEXT.copied(TEXT.copyForms[format]) : byHand(texts[format]));
    });
    return choice;
  });
  return build("div", { class: "copy", role: "group", "aria-label": TEXT.copyAs }, ...choices, said);
}

function formsIn(section: HTMLElement): Record<CopyFormat, string> {
  const textOf = (format: CopyFormat): string => section.querySelector(`[data-format="${format}"]`)?.textContent ?? "";
  return Object.fromEntries(COPY_FORMATS.map((format) => [format, textOf(format)])) as Record<CopyFormat, string>;
}

interface Part {
  readonly "@id": string;
  readonly text: string;
  readonly spokenByCharacter?: { readonly name: string };
  readonly creditText?: string;
  readonly correction?: string;
}

/** The words of a quotation as the page tells them to machines, without marks and in one piece. */
function quotationOf(id: string): QuotedWords | null {
  const json = document.querySelector('script[type="application/ld+json"]')?.textContent ?? "{}";
  const { hasPart = [] } = JSON.parse(json) as { readonly hasPart?: readonly Part[] };
  const part = hasPart.find((each) => each["@id"] === `#${id}`);
  if (!part) return null;
  const { text, spokenByCharacter, creditText, correction } = part;
  return { id, words: text, speaker: spokenByCharacter?.name ?? creditText ?? null, correction: correction ?? null };
}

/** False where the browser does not let a page write to the clipboard, as on a site without encryption. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** The text in a field, marked, for the reader's own keys. */
function byHand(text: string): HTMLElement {
  const field = build("textarea", { class: "copy__text", readonly: true, rows: "5", "aria-label": TEXT.copyByHand });
  field.value = text;
  requestAnimationFrame(() => field.select());
  return field;
}
