/** How browser modules start: each on its own element, each in its own try, so that one that fails takes nothing with it. */

/** For what belongs to the page as a whole and has no element. */
export function startOnPage(name: string, start: () => void): void {
  try {
    start();
  } catch (error) {
    console.error(`${name}: could not be started`, error);
  }
}

/** Calls `start` with the first element that carries `data-module="name"`; does nothing where there is none. */
export function startModule(name: string, start: (element: HTMLElement) => void): void {
  const element = document.querySelector<HTMLElement>(`[data-module="${name}"]`);
  if (element) startOnPage(name, () => start(element));
}

/** The address of the site's root, absolute, ending in a slash. This file is bundled into a script that lies in `assets/`. */
export function siteRoot(): string {
  return new URL("../", import.meta.url).href;
}
