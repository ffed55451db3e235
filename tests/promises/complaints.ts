/** Every complaint there is has a bad fixture that calls it forth, and every bad fixture gives exactly its complaints. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { permalinksPath } from "../../scripts/archive-folder.ts";
import { openContent, readContent } from "../../scripts/content.ts";
import { link, settle } from "../../scripts/linking.ts";
import { loadPermalinks } from "../../scripts/permalinks.ts";
import { ROOT } from "../../scripts/root.ts";
import { readClipping } from "../../src/parse/clipping/clipping.ts";
import { type Complaint, formatComplaint, orderComplaints } from "../../src/parse/complaint.ts";
import { CATALOGUE } from "../../src/parse/complaint-catalogue.ts";
import { readOutlets } from "../../src/parse/outlets.ts";
import { readPeople } from "../../src/parse/people.ts";
import { DEFAULT_LIMITS } from "../../src/parse/source.ts";
import { BAD_ARCHIVES, type BadArchive } from "./bad-archives.ts";
import type { Proof, Prove } from "./promise.ts";

const FOLDER = join(ROOT, "tests/fixtures/clippings");

/** What a fixture gave, and what it should have given. */
export interface Judged {
  readonly name: string;
  readonly codes: readonly string[];
  readonly found: string;
  readonly expected: string;
}

export const proveComplaints: Prove = async () => proofsOf([...judgeClippings(), ...BAD_ARCHIVES.map(judgeArchive)]);

export function proofsOf(judged: readonly Judged[]): readonly Proof[] {
  const shown = new Set(judged.flatMap(({ codes }) => codes));
  const codes = Object.keys(CATALOGUE);
  return [
    {
      promise: "Each complaint there is has a bad fixture that calls it forth",
      tried: codes.length,
      of: "complaints",
      broke: codes.filter((code) => !shown.has(code)),
    },
    {
      promise: "A bad fixture gives exactly its complaints: code, file, line, column and words",
      tried: judged.length,
      of: "bad fixtures",
      broke: judged
        .filter(({ found, expected }) => found !== expected)
        .map(({ name, found, expected }) => `${name}: expected\n${expected}\nand found\n${found}`),
    },
  ];
}

/** The clippings of which something is complained: `x.log` beside `x.txt` holds what is printed, to the letter. */
export function judgeClippings(): readonly Judged[] {
  const read = (path: string) => ({ path, bytes: new Uint8Array(readFileSync(join(FOLDER, path))) });
  const options = {
    ...{ language: "en", limits: DEFAULT_LIMITS },
    ...{ people: readPeople(read("people.yml")).people, outlets: readOutlets(read("outlets.yml")).outlets },
  };
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(".log"))
    .map((log) => {
      const { complaints } = readClipping(read(log.replace(/log$/, "txt")), options);
      const found = `${complaints.map(formatComplaint).join("\n")}\n`;
      const codes = complaints.map(({ code }) => code);
      return { name: log, codes, found, expected: readFileSync(join(FOLDER, log), "utf8") };
    });
}

export function judgeArchive({ what, make, meanwhile, complaints }: BadArchive): Judged {
  const content = mkdtempSync(join(tmpdir(), "bad-"));
  try {
    make(content);
    const found = complainOfFolder(content, () => meanwhile?.(content));
    const codes = found.map(({ code }) => code);
    return {
      name: what,
      codes,
      found: found.map((each) => sum(each, content)).join("\n"),
      expected: complaints.join("\n"),
    };
  } finally {
    rmSync(content, { recursive: true, force: true });
  }
}

/** As `npm run check` goes about it. */
function complainOfFolder(directory: string, listed: () => void): readonly Complaint[] {
  const opened = openContent(directory);
  listed();
  const content = readContent(opened);
  const previous = loadPermalinks(permalinksPath(directory, join(directory, ".archive")));
  const settled = settle(content, previous);
  const linked = link(directory, content, settled, settled.records, previous);
  return orderComplaints([...content.complaints, ...linked.complaints]);
}

function sum({ code, path, place, excerpt }: Complaint, content: string): string {
  const from = path.slice(path.indexOf(content) < 0 ? 0 : path.indexOf(content) + content.length + 1);
  if (place === null) return `${code} ${from}`;
  const words = excerpt?.line.slice(place.column - 1, place.column - 1 + excerpt.length) ?? "";
  return `${code} ${from}:${place.line}:${place.column} ${words}`;
}
