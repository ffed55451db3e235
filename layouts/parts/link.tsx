/** A link within the site. No layout spells an address by hand: the page's own place decides how the target is written. */
import type { ComponentChildren } from "preact";
import { hrefFrom, prefixOf, type SitePath } from "../../src/site/address.ts";
import { usePage } from "./page-context.tsx";

export function useHref(): (target: SitePath) => string {
  const { path, site } = usePage();
  const prefix = path === "404" ? prefixOf(site.settings.baseUrl) : undefined;
  return (target) => hrefFrom(path, target, prefix, site.portable);
}

interface LinkProps {
  readonly to: SitePath;
  readonly class?: string;
  readonly rel?: string;
  /** Where its words are in another language than the page. */
  readonly lang?: string | undefined;
  readonly dir?: "ltr" | "rtl" | undefined;
  /** Tells the ear, and the mouse that rests on it, more than the words do. */
  readonly label?: string;
  readonly current?: "page" | "true" | undefined;
  readonly children: ComponentChildren;
}

export function Link({ to, current, label, children, ...attributes }: LinkProps) {
  return (
    <a {...attributes} href={useHref()(to)} aria-current={current} aria-label={label} title={label}>
      {children}
    </a>
  );
}
