/**
 * Keys that work on every page: `/` goes to the search. People who steer by voice, or whose hands slip, can switch
 * them off on the search page; the choice is kept in this browser.
 */
const SETTING = "single-key-shortcuts";

export function shortcutsAreOn(): boolean {
  try {
    return window.localStorage.getItem(SETTING) !== "off";
  } catch {
    return true;
  }
}

function switchShortcuts(on: boolean): void {
  try {
    window.localStorage.setItem(SETTING, on ? "on" : "off");
  } catch {
    // Where nothing may be stored, the keys stay on.
  }
}

/** True where the key is meant as a command: not while typing, and not together with another key. */
export function isShortcut(event: KeyboardEvent, key: string): boolean {
  if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return false;
  const target = event.target;
  const isTyping = target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");
  return !isTyping && shortcutsAreOn();
}

/** A box that switches single keys on and off; `label` holds it. */
export function startKeySwitch(label: HTMLElement): void {
  const box = label.querySelector("input");
  if (!box) return;
  box.checked = shortcutsAreOn();
  box.addEventListener("change", () => switchShortcuts(box.checked));
  label.hidden = false;
}

/** `j` moves on to the next result's link, `k` back to the one before. */
export function listenForSteps(list: HTMLElement): void {
  document.addEventListener("keydown", (event) => {
    const step = isShortcut(event, "j") ? 1 : isShortcut(event, "k") ? -1 : 0;
    if (step === 0) return;
    const results = [...list.children];
    const at = results.findIndex((result) => result.contains(document.activeElement));
    const next = results[at < 0 ? (step > 0 ? 0 : -1) : at + step];
    next?.querySelector("a")?.focus();
  });
}

/** `/`, or Ctrl or Cmd with K, moves to the page's own search field; where it has none, `open` is called. */
export function listenForSearch(open: () => void): void {
  document.addEventListener("keydown", (event) => {
    const isCommand = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey;
    if (!isCommand && !isShortcut(event, "/")) return;
    event.preventDefault();
    const field = document.querySelector<HTMLInputElement>('main input[type="search"][name="q"]');
    if (!field) return open();
    field.focus();
    field.select();
  });
}
