/** English, whole. `language` is English of some kind: its numbers are written as that country writes them. */
import type { InterfaceText } from "../interface-text.ts";
import { countWriter } from "./count.ts";
import { englishAccount } from "./english/account.ts";
import { englishArticle } from "./english/article.ts";
import { englishCalendar } from "./english/calendar.ts";
import { englishFrame } from "./english/frame.ts";
import { englishLink } from "./english/link.ts";
import { englishList } from "./english/list.ts";
import { englishPeople } from "./english/people.ts";
import { englishSearch } from "./english/search.ts";
import { englishTrust } from "./english/trust.ts";

export function english(language: string): InterfaceText {
  const count = countWriter(language);
  return {
    ...englishFrame(count),
    ...englishSearch(),
    ...englishArticle(count),
    ...englishList(count),
    ...englishCalendar(count),
    ...englishLink(count),
    ...englishPeople(count),
    ...englishAccount(),
    ...englishTrust(count),
  };
}
