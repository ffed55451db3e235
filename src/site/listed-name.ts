/** What people.yml and outlets.yml say of names: which one a name of former days has today, and how else a name is spelled. */
import type { Known } from "../archive/build.ts";
import { indexPeople } from "../archive/speaker.ts";
import { foldName } from "../archive/spelling.ts";
import { nameOutlet } from "../parse/outlets.ts";
import { once } from "./once.ts";

export interface ListedNames {
  /** The name itself where no list has it. */
  readonly today: (name: string) => string;
  /** In a clipping they may stand where its record has the name. */
  readonly spellings: (name: string) => readonly string[];
}

export function listedPeople({ people }: Known): ListedNames {
  const persons = once(() => indexPeople(people));
  return { today: (name) => persons().get(foldName(name))?.name ?? name, spellings: spellingsIn(people) };
}

export function listedOutlets({ outlets }: Known): ListedNames {
  return { today: (name) => nameOutlet(name, outlets), spellings: spellingsIn(outlets) };
}

function spellingsIn(list: Known["people" | "outlets"]): ListedNames["spellings"] {
  const byName = once(() => new Map(list.map(({ name, spellings }) => [name, spellings])));
  return (name) => byName().get(name) ?? [];
}
