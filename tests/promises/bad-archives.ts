/**
 * A bad content folder for each complaint that takes more than one small file to be made: files of odd kinds, too large ones,
 * settings, and clippings that only beside each other are wrong. Complaints of one clipping by itself have their fixtures in
 * `tests/fixtures/clippings`.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ComplaintCode } from "../../src/parse/complaint-catalogue.ts";
import { DEFAULT_LIMITS } from "../../src/parse/source.ts";
import { clipping } from "../build/archive-folder.ts";

export interface BadArchive {
  /** What it was made for. */
  readonly code: ComplaintCode;
  readonly what: string;
  readonly make: (content: string) => void;
  /** What befalls the folder once its files are listed, and before they are read. */
  readonly meanwhile?: (content: string) => void;
  /** Every complaint, as `code path:line:column words that are pointed at`. */
  readonly complaints: readonly string[];
}

type Files = Readonly<Record<string, string>>;

const put =
  (files: Files, more: (content: string) => void = () => {}) =>
  (content: string): void => {
    for (const [path, text] of Object.entries({ "clippings/good.txt": clipping("Lamps on the quay"), ...files })) {
      mkdirSync(dirname(join(content, path)), { recursive: true });
      writeFileSync(join(content, path), text);
    }
    more(content);
  };

const WORDS = "the ferry will not run again before the ice has gone from the bay";
const SLIPPED = WORDS.replace("ferry", "fery").replace("before", "befroe");
const said = (headline: string, date: string, words = WORDS, name = "Ada Thorn") =>
  clipping(headline, date, words).replaceAll("Ada Thorn", name);
const citing = (words: string, matter = "") =>
  `${matter}${clipping("A letter", "May 5, 2020", "We wrote a letter")}\nContext\n\n'${words}'\n`;

export const BAD_ARCHIVES: readonly BadArchive[] = [
  {
    code: "file-link",
    what: "a link out of the folder",
    make: put({}, (content) => symlinkSync("/etc/hostname", join(content, "clippings/link.txt"))),
    complaints: ["file-link clippings/link.txt"],
  },
  {
    code: "file-folder",
    what: "a folder with a clipping's name",
    make: put({ "clippings/folder.txt/inside.txt": clipping("Never read") }),
    complaints: ["file-folder clippings/folder.txt"],
  },
  {
    code: "file-not-regular",
    what: "a pipe",
    make: put({}, (content) => execFileSync("mkfifo", [join(content, "clippings/pipe.txt")])),
    complaints: ["file-not-regular clippings/pipe.txt"],
  },
  {
    code: "file-ending",
    what: "a page of HTML among the clippings",
    make: put({ "clippings/page.html": "<script>alert(1)</script>" }),
    complaints: ["file-ending clippings/page.html"],
  },
  {
    code: "file-beside",
    what: "a clipping beside the clippings, and a list by a name that is not its own",
    make: put({
      "clippings/good.txt": clipping("Good"),
      "stray.txt": clipping("Stray"),
      "people.yaml": "",
      "notes.md": "",
    }),
    complaints: ["file-beside people.yaml", "file-beside stray.txt"],
  },
  {
    code: "file-unreadable",
    what: "a file that is gone when it is to be read",
    make: put({ "clippings/gone.txt": clipping("Gone") }),
    meanwhile: (content) => rmSync(join(content, "clippings/gone.txt")),
    complaints: ["file-unreadable clippings/gone.txt"],
  },
  {
    code: "file-too-large",
    what: "a file over the limit",
    make: put({ "clippings/large.txt": "word\n".repeat(DEFAULT_LIMITS.fileBytes / 5 + 1) }),
    complaints: ["file-too-large clippings/large.txt"],
  },
  {
    code: "file-name-unsafe",
    what: "names of a device, case twins, and a name that turns about",
    make: put({
      "clippings/Nul.txt": clipping("One"),
      "clippings/aux/two.txt": clipping("Two"),
      "clippings/GOOD.txt": clipping("Three"),
      "clippings/na\u202etxt.exe.txt": clipping("Four"),
    }),
    complaints: ["Nul", "aux/two", "good", "na\u202etxt.exe"].map((name) => `file-name-unsafe clippings/${name}.txt`),
  },
  {
    code: "page-name",
    what: "pages with names that no address can be made of",
    make: put({ "pages/Help me.md": "# Help", "pages/more/help.md": "# More", "pages/help.md": "# Good" }),
    complaints: ["page-name pages/Help me.md", "page-name pages/more/help.md"],
  },
  {
    code: "line-too-long",
    what: "a line over the limit",
    make: put({ "clippings/long.txt": `first\n${"w".repeat(DEFAULT_LIMITS.lineLength + 1)}\n` }),
    complaints: ["line-too-long clippings/long.txt:2:1 w"],
  },
  {
    code: "file-too-large",
    what: "a file, and one of people, over the limit the archive sets",
    make: put({
      "site.yml": "file-limit: 1000\n",
      "people.yml": `${"#".repeat(1001)}\n`,
      "clippings/large.txt": "word\n".repeat(201),
    }),
    complaints: ["file-too-large clippings/large.txt", "file-too-large people.yml"],
  },
  {
    code: "line-too-long",
    what: "a line over the limit the archive sets",
    make: put({ "site.yml": "line-limit: 300\n", "clippings/long.txt": `first\n${"w".repeat(301)}\n` }),
    complaints: ["line-too-long clippings/long.txt:2:1 w"],
  },
  {
    code: "quotations-too-many",
    what: "one quotation too many",
    make: put({ "site.yml": "quotation-limit: 1\n", "clippings/z.txt": said("One", "May 1, 2020", "No’ and ‘yes") }),
    complaints: ["quotations-too-many clippings/z.txt:3:10 ‘yes,’"],
  },
  {
    code: "entries-too-many",
    what: "one Context entry too many",
    make: put({
      "site.yml": "entry-limit: 2\n",
      "clippings/z.txt": `${citing("No boat came")}'No bus came'\n'No letter came'\n'No one came'\n`,
    }),
    complaints: ["entries-too-many clippings/z.txt:14:1 'No letter came'"],
  },
  {
    code: "archive-too-large",
    what: "one clipping too many",
    make: put({ "site.yml": "archive-limit: 1\n", "clippings/more.txt": clipping("One more") }),
    complaints: ["archive-too-large clippings/more.txt"],
  },
  {
    code: "setting-unusable",
    what: "a setting nobody knows, beside one from the prototype",
    make: put({ "site.yml": "titel: x\n__proto__: y\n" }),
    complaints: ["setting-unusable site.yml:1:1 titel", "setting-unusable site.yml:2:1 __proto__"],
  },
  {
    code: "id-taken",
    what: "case twins of a title on one day",
    make: put({ "clippings/twin.txt": clipping("LAMPS on the Quay", "March 4, 2019", "They will not") }),
    complaints: ["id-taken clippings/twin.txt"],
  },
  {
    code: "link-ambiguous",
    what: "words two articles hold",
    make: put({
      "clippings/one.txt": said("One", "May 1, 2020"),
      "clippings/two.txt": said("Two", "May 2, 2020"),
      "clippings/z.txt": citing(WORDS),
    }),
    complaints: [`link-ambiguous clippings/z.txt:12:1 '${WORDS}'`],
  },
  {
    code: "link-fuzzy",
    what: "words with slips of the pen",
    make: put({
      "clippings/one.txt": said("One", "May 1, 2020"),
      "clippings/z.txt": citing(SLIPPED),
    }),
    complaints: [`link-fuzzy clippings/z.txt:12:1 '${SLIPPED}'`],
  },
  {
    code: "context-target-unknown",
    what: "a target that would lead out of the site",
    make: put({
      "clippings/one.txt": said("One", "May 1, 2020"),
      "clippings/z.txt": citing(WORDS, `---\ncontext:\n  - {text: "${WORDS}", target: ../../etc/passwd}\n---\n`),
    }),
    complaints: ["context-target-unknown clippings/z.txt"],
  },
  {
    code: "context-text-unknown",
    what: "an entry the clipping does not have",
    make: put({
      "clippings/one.txt": said("One", "May 1, 2020"),
      "clippings/z.txt": citing(WORDS, "---\ncontext:\n  - {text: no such words, target: 2020-05-01-one}\n---\n"),
    }),
    complaints: ["context-text-unknown clippings/z.txt"],
  },
  {
    code: "name-near",
    what: "two spellings of a name",
    make: put({
      "clippings/one.txt": said("One", "May 1, 2020", "No boat came", "Ines Carrow"),
      "clippings/two.txt": said("Two", "May 2, 2020", "One boat came", "Ines Carrow"),
      "clippings/z.txt": said("Three", "May 3, 2020", "Two boats came", "Inez Carrow"),
    }),
    complaints: ["name-near clippings/z.txt"],
  },
  {
    code: "name-mixed",
    what: "a name with a Cyrillic letter",
    make: put({ "clippings/z.txt": said("One", "May 1, 2020", "No boat came", "\u0410na Mirel") }),
    complaints: ["name-mixed clippings/z.txt"],
  },
];
