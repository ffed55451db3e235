/** The files beside the clippings take hostile bytes as well: each mutant is read, or refused in words, and nothing is thrown. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { readPermalinks, writePermalinks } from "../../src/archive/permalink-file.ts";
import { type Complaint, formatComplaint } from "../../src/parse/complaint.ts";
import { CATALOGUE } from "../../src/parse/complaint-catalogue.ts";
import { readOutlets } from "../../src/parse/outlets.ts";
import { readPeople } from "../../src/parse/people.ts";
import { DEFAULT_SETTINGS, readSettings } from "../../src/site/settings.ts";

export interface HostileFile {
  readonly path: string;
  /** What its mutants are made from. */
  readonly material: readonly Uint8Array[];
  /** Throws where a promise is broken. */
  readonly judge: (bytes: Uint8Array) => void;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const PERMALINKS = `{"version": 1, "articles": {"/2019/03/04/the-wall/": {"title": "The wall", "date": "2019-03-04", "source":
"clippings/wall.txt", "sha256": "0f", "sketch": "a b", "quotations": {"q-1a2b3c4d": "‘The sea’"}, "moved": {"q-00000000": null}}},
"pages": {"/speakers/ana-reyes/": {"name": "Ana Reyes", "spellings": ["Reyes"], "at": null}}, "moved": {"/a/": "/b/"}}`;
const PEOPLE = `- name: Ana Reyes\n  spellings: [Reyes, "A. Reyes"]\n  role: mayor\n  pronoun: she\n  same-as: https://example.org/\n`;
const OUTLETS = `- name: The Harbour Post\n  spellings:\n    - Harbour Post\n  home-page: https://example.org/\n`;
const SITE = `title: "A: drawer" # why\ndescription: >\n  Two\n  lines.\nlanguage: de\nbase-url: https://example.org/a/\n`;

export const HOSTILE_FILES: readonly HostileFile[] = [
  { path: "site.yml", material: [encode(SITE), ...sample("site.yml")], judge: judgeSettings },
  { path: "people.yml", material: [encode(PEOPLE), ...sample("people.yml")], judge: judgePeople },
  { path: "outlets.yml", material: [encode(OUTLETS), ...sample("outlets.yml")], judge: judgeOutlets },
  { path: "permalinks.json", material: [encode(PERMALINKS)], judge: judgePermalinks },
];

function sample(path: string): readonly Uint8Array[] {
  return existsSync(`content/${path}`) ? [new Uint8Array(readFileSync(`content/${path}`))] : [];
}

function judgeComplaints(complaints: readonly Complaint[]): void {
  for (const complaint of complaints) {
    assert.ok(complaint.code in CATALOGUE, complaint.code);
    assert.ok(formatComplaint(complaint).includes(complaint.remedy));
  }
}

function judgeSettings(bytes: Uint8Array): void {
  const { settings, complaints } = readSettings({ path: "site.yml", bytes });
  assert.deepEqual(Object.keys(settings), Object.keys(DEFAULT_SETTINGS), "every setting has a value");
  judgeComplaints(complaints);
}

function judgePeople(bytes: Uint8Array): void {
  const { people, complaints } = readPeople({ path: "people.yml", bytes });
  for (const { name } of people) assert.notEqual(name.trim(), "", "who is known has a name");
  judgeComplaints(complaints);
}

function judgeOutlets(bytes: Uint8Array): void {
  const { outlets, complaints } = readOutlets({ path: "outlets.yml", bytes });
  for (const { name } of outlets) assert.notEqual(name.trim(), "", "an outlet that is known has a name");
  judgeComplaints(complaints);
}

function judgePermalinks(bytes: Uint8Array): void {
  const { permalinks, fault } = readPermalinks(new TextDecoder().decode(bytes));
  assert.equal(permalinks === null, fault !== null, "read, or refused in words");
  if (permalinks === null) return;
  const again = readPermalinks(writePermalinks(permalinks)).permalinks;
  assert.ok(isDeepStrictEqual(again, permalinks), "permalinks are read as they were written");
}
