/** German, whole. `language` is German of some kind: its numbers are written as that country writes them. */
import type { InterfaceText } from "../interface-text.ts";
import { countWriter } from "./count.ts";
import { germanAccount } from "./german/account.ts";
import { germanArticle } from "./german/article.ts";
import { germanCalendar } from "./german/calendar.ts";
import { germanFrame } from "./german/frame.ts";
import { germanLink } from "./german/link.ts";
import { germanList } from "./german/list.ts";
import { germanPeople } from "./german/people.ts";
import { germanSearch } from "./german/search.ts";
import { germanTrust } from "./german/trust.ts";

export function german(language: string): InterfaceText {
  const count = countWriter(language);
  return {
    ...germanFrame(count),
    ...germanSearch(),
    ...germanArticle(count),
    ...germanList(count),
    ...germanCalendar(count),
    ...germanLink(count),
    ...germanPeople(count),
    ...germanAccount(),
    ...germanTrust(count),
  };
}
