/**
 * An archive with two states, built in turn by the command as a user starts it: whatever befalls a build, what is published
 * must be the one or the other, to the byte.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { writeClipping } from "../../scripts/invented/clipping.ts";
import { inventPress } from "../../scripts/invented/press.ts";
import { verifySite } from "../../scripts/manifest.ts";
import { ROOT } from "../../scripts/root.ts";
import { MANIFEST } from "../../src/site/fixity.ts";

export const STATES = ["ebb", "flood"] as const;
export type State = (typeof STATES)[number];

export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly said: string;
  readonly milliseconds: number;
}

export interface Options {
  /** Other arguments of the build. */
  readonly words?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Modules that Node loads before it. */
  readonly before?: readonly string[];
}

/** What stands in the build's place: a program and its arguments. */
export type Builder = (archive: TwoStates, options: Options) => readonly string[];

const theBuild: Builder = ({ content, site, memory }, { words = [], before = [] }) => [
  process.execPath,
  ...["--import", "tsx", ...before.flatMap((module) => ["--import", module]), join(ROOT, "scripts/build.ts")],
  ...["--content", content, "--output", site, "--archive", memory, ...words],
];

export class TwoStates {
  readonly content: string;
  readonly site: string;
  readonly memory: string;
  /** A copy of each state's release, to compare with. */
  readonly copies: string;
  state: State = "ebb";
  /** Of the last build that was timed. */
  milliseconds = 0;
  readonly #manifests = new Map<State, string>();

  /** @param root a folder of its own, where what it consists of may be folders already */
  constructor(
    articles: number,
    readonly builder: Builder = theBuild,
    readonly root = mkdtempSync(join(tmpdir(), "two-states-")),
  ) {
    this.content = join(root, "content");
    this.site = join(root, "out", "site");
    this.memory = join(root, "memory");
    this.copies = join(root, "copies");
    for (const folder of [dirname(this.site), this.memory, join(this.content, "clippings")])
      mkdirSync(folder, { recursive: true });
    for (const article of inventPress(articles, 1).articles)
      writeFileSync(join(this.content, "clippings", `${article.number}.txt`), writeClipping(article));
    this.put("ebb");
  }

  /**
   * A state differs from the other in its title, which every page shows, and in a clipping's words, for which the index is bound anew.
   * Quotations stay as they are, since an archive remembers where those that went have stood.
   */
  put(state: State): void {
    this.state = state;
    writeFileSync(join(this.content, "site.yml"), `title: At ${state}\nbase-url: https://example.org/tide/\n`);
    writeFileSync(
      join(this.content, "clippings", "tide.txt"),
      `'The tide was at ${state}, wrote the keeper.\n\n‘The boats came early this year,’ said Ada Thorn.'\n\n- The tide tables, May 2, 2019\n`,
    );
  }

  turn(): void {
    this.put(this.other);
  }

  get other(): State {
    return this.state === "ebb" ? "flood" : "ebb";
  }

  /** Both states once, from nothing: what each must be from now on. Ends with the second published. */
  async prime(): Promise<this> {
    for (const state of STATES) {
      this.put(state);
      const { code, said, milliseconds } = await this.build({ words: ["--clean"] });
      if (code !== 0) throw new Error(`the build of ${state} ended with ${code}:\n${said}`);
      this.milliseconds = milliseconds;
      this.#manifests.set(state, readFileSync(join(this.site, MANIFEST), "utf8"));
      cpSync(realpathSync(this.site), join(this.copies, state), { recursive: true });
    }
    return this;
  }

  start(options: Options = {}): { readonly child: ChildProcess; readonly ending: Promise<Ending> } {
    const [program = "", ...words] = this.builder(this, options);
    const from = performance.now();
    // A group of its own, so that all its processes can be killed at once.
    const child = spawn(program, words, { cwd: ROOT, detached: true, env: { ...process.env, ...options.env } });
    let said = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (chunk: string) => {
        said += chunk;
      });
    const ending = new Promise<Ending>((resolve, reject) => {
      child.on("error", reject);
      child.on("close", (code, signal) => resolve({ code, signal, said, milliseconds: performance.now() - from }));
    });
    return { child, ending };
  }

  build(options: Options = {}): Promise<Ending> {
    return this.start(options).ending;
  }

  /** What is wrong with what readers see now; nothing where it is one of `allowed`, or with none given any site, whole. */
  judge(...allowed: readonly State[]): string[] {
    if (!existsSync(join(this.site, MANIFEST))) return ["no site stands there"];
    const manifest = readFileSync(join(this.site, MANIFEST), "utf8");
    if (allowed.length > 0 && !allowed.some((state) => this.#manifests.get(state) === manifest))
      return [`the site is not that at ${allowed.join(" or at ")}`];
    const { missing, extra, altered, dead } = verifySite(this.site);
    return [
      ...missing.map((path) => `${path} is missing`),
      ...extra.map((path) => `${path} is no part of the site`),
      ...altered.map((path) => `${path} is altered`),
      ...dead.map(({ page, href }) => `${page} links to ${href}`),
    ];
  }

  /** A build with nothing in its way, and what is wrong after it. */
  async recover(): Promise<readonly string[]> {
    const { code, said } = await this.build();
    return code === 0
      ? this.judge(this.state).map((fault) => `after the next build ${fault}`)
      : [`the next build ended with ${code}: ${said.slice(-300)}`];
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
