/**
 * A site that is read from a disk, such as a stick it was copied to: a browser then shows a folder as a list of files, so links
 * to folders are made to name the page in them; and no index can be fetched, so the search page says that it cannot search.
 */
const PAGE = "index.html";

export const IS_ON_DISK = window.location.protocol === "file:";

export function prepareForDisk(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[href]")) {
    if (link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += PAGE;
  }
  for (const form of document.forms) if (form.action.endsWith("/")) form.action += PAGE;
  const note = document.querySelector<HTMLElement>('[data-part="disk"]');
  if (note) note.hidden = false;
}
