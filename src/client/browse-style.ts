/** The style sheet that articles do without until something on them needs it; its address waits on the root element. */
import { build } from "./node.ts";

/** Resolves once it is there; also where it could not be fetched, as words without their style are better than none. */
export function loadBrowseStyle(): Promise<void> {
  const root = document.documentElement;
  const { browseStyle: href, browseIntegrity } = root.dataset;
  if (href === undefined) return Promise.resolve();
  root.removeAttribute("data-browse-style");
  const link = build("link", { rel: "stylesheet", href, integrity: browseIntegrity ?? false });
  return new Promise((resolve) => {
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => resolve());
    document.head.append(link);
  });
}
