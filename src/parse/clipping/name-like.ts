/**
 * Could these few words be somebody's name? Asked of a source line's first words (an author?) and of what follows a quotation
 * in Context (a speaker, or a headline?). The prose has its own, finer reader of names.
 */
import type { KnownPerson } from "../quotation.ts";

/** Small words inside names, from the languages they come from; Dutch, German, French, Italian, Spanish, Arabic, Nordic. */
const PARTICLE =
  /^(?:von|van|vom|zu|zur|der|den|de|del|della|di|da|dos|das|du|la|le|al|el|bin|ibn|ben|bint|af|av|ter|ten|y|e)$/;
const NAME_WORD = /^\p{Lu}[\p{L}\p{M}.'’-]*$/u;

/**
 * Words that stand in headlines and not in names: function words, and the verbs headlines like most. Written down from
 * memory of English front pages; a verb that is also a name (Will, May, Mark, Grant, Rose) is left out.
 */
const HEADLINE_WORDS = new Set(
  [
    "a an the of to in on at for with from by over after before into as under about against amid behind beneath between",
    "is are was were be been has have had not no and or but nor his her its their our my your this that these those",
    "how why what when who whom whose where if than then here there it he she they we you i do does did can could should",
    "accuse accuses admit admits agree agrees aim aims announce announces answer answers approve approves arrest arrested",
    "ask asks attack attacks back backs ban bans beat beats begin begins blame blames block blocks break breaks build builds",
    "call called calls campaign cancels claim claims clash clashes close closes come comes condemn condemns confirm confirms",
    "count counts cut cuts dead defend defends delay delays demand demands denies deny die dies drop drops end ends enter",
    "face faces fail fails fall falls fear fears fight fights find finds fire fires flee flees found gather gathers get gets",
    "give gives go goes halt halts hear hears hit hits hold holds join joins keep keeps kill killed kills launch launches lead leads",
    "leave leaves link links lose loses lost make makes meet meets move moves name names need needs offer offers open opens",
    "order orders pass passes pay pays plan plans plead pleads pledge pledges press prompts protest pull pulls push pushes put puts",
    "quit quits raise raises reach reaches read reads refuse refuses reject rejects remember remembers reopen reopens reply replies report",
    "reports resign resigned resigns return returns reveal reveals rise rises rule rules run runs said say says see seek seeks sees",
    "sell sells send sends sentenced set sets show shows sign signs slam slams speak speaks stand stands start starts stay stays",
    "stop stops strike strikes sue sues take takes talk talks tell tells threaten threatens told try tries turn turns urge urged urges",
    "visit visits vote votes vow vows want wants warn warned warns win wins withdraw withdraws won",
  ].flatMap((line) => line.split(" ")),
);

/**
 * `fewest`: how many words at least. One to four words with capitals, small particles between them, none of them a headline's.
 * @example isNameLike("Ludwig von Mises", []) → true
 */
export function isNameLike(text: string, people: readonly KnownPerson[], fewest = 1): boolean {
  if (text.length > 60) return false;
  if (isKnown(text, people)) return true;
  const words = text.split(" ");
  if (words.length < fewest || words.length > 6) return false;
  const capitals = words.filter((word) => !PARTICLE.test(word));
  if (capitals.length < 1 || capitals.length > 4 || PARTICLE.test(words.at(-1) ?? "")) return false;
  return capitals.every((word) => NAME_WORD.test(word) && !HEADLINE_WORDS.has(word.toLowerCase()));
}

export function isKnown(text: string, people: readonly KnownPerson[]): boolean {
  return people.some(({ name, spellings }) => name === text || spellings.includes(text));
}
