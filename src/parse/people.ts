/** people.yml: who is who. Loose YAML in, known people out, with complaints that carry places. */
import { z } from "zod";
import type { Complaint } from "./complaint.ts";
import { readEntries } from "./outlets.ts";
import type { KnownPerson } from "./quotation.ts";
import { DEFAULT_LIMITS, type Limits } from "./source.ts";

const WEB = "this must be a web address that begins with https:// or http://, or a list of them";
const words = z.string("this must be words").trim().min(1, "this must not be empty");
const list = (one: z.ZodString, message: string) =>
  z
    .union([one, z.array(one)], message)
    .transform((value) => [value].flat())
    .default([]);

const schema = z.object({
  name: words,
  spellings: list(words, "this must be a list of words"),
  role: list(words, "this must be words, or a list of them"),
  "same-as": list(z.string(WEB).regex(/^https?:\/\/[^\s/]+/, WEB), WEB),
  pronoun: z.enum(["he", "she", "they"], "this must be he, she or they").nullable().default(null),
});

export interface PeopleReading {
  readonly people: readonly KnownPerson[];
  readonly complaints: readonly Complaint[];
}

/**
 * A list, each with `name`, and optionally `spellings`, `role`, `same-as` (links to pages elsewhere about the same person) and
 * `pronoun`. An entry with a fault is left out, with an error.
 */
export function readPeople(
  file: { readonly path: string; readonly bytes: Uint8Array },
  limits: Limits = DEFAULT_LIMITS,
): PeopleReading {
  const { entries, complaints } = readEntries(file, schema, limits);
  const people = entries.map(({ name, spellings, role, "same-as": sameAs, pronoun }) => ({
    name,
    spellings,
    roles: role,
    sameAs,
    pronoun,
  }));
  return { people, complaints };
}
