/** The buttons beside quotations that copy them. They are made here, as without script they could do nothing; each stands outside the flow, so none moves a line. */
import { build } from "./node.ts";
import { TEXT } from "./text.ts";

/** @param section where the page keeps its citations; what a button does is fetched when one is pressed */
export function addCopyButtons(section: HTMLElement): void {
  for (const note of document.querySelectorAll(".note")) {
    const label = TEXT.copyQuotation(note.querySelector(".note__number")?.textContent ?? "");
    const attributes = { class: "note__copy", type: "button", "aria-expanded": "false", "aria-label": label };
    const button = build("button", attributes, TEXT.copy);
    button.addEventListener("click", () => {
      import("./copy.ts").then(({ pressCopy }) => pressCopy(button, section)).catch(console.error);
    });
    note.querySelector(".note__words")?.append(button);
  }
}
