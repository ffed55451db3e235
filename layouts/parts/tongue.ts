/** The `lang` a stretch of clipping text needs: its language where it is not the page's own, else none. */
import { directionOf } from "../../src/site/direction.ts";
import { interfaceLanguage } from "../../src/site/interface-text.ts";
import type { SiteData } from "./page-context.tsx";

export function foreign(language: string, { settings }: SiteData): string | undefined {
  return language === interfaceLanguage(settings.language) ? undefined : language;
}

/** Likewise its direction of writing. */
export function foreignDirection(language: string, { settings }: SiteData): "ltr" | "rtl" | undefined {
  const direction = directionOf(language);
  return direction === directionOf(settings.language) ? undefined : direction;
}
