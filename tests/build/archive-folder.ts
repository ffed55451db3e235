/** A content folder to build from, and the build itself as a user starts it: for the tests that need a whole site. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ROOT } from "../../scripts/root.ts";

export interface Outcome {
  readonly code: number | null;
  readonly said: string;
}

export class ArchiveFolder {
  readonly root = mkdtempSync(join(tmpdir(), "archive-"));
  readonly content = join(this.root, "content");
  readonly site = join(this.root, "site");

  constructor() {
    mkdirSync(this.content);
  }

  put(path: string, content: string | Uint8Array): this {
    mkdirSync(dirname(join(this.content, path)), { recursive: true });
    writeFileSync(join(this.content, path), content);
    return this;
  }

  run(script: string, ...words: string[]): Outcome {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ["--import", "tsx", join(ROOT, "scripts", script), ...words],
      { cwd: ROOT, encoding: "utf8", env: { ...process.env, INIT_CWD: this.root } },
    );
    return { code: status, said: stdout + stderr };
  }

  build(...words: string[]): Outcome {
    return this.run("build.ts", "--content", "content", "--output", "site", "--archive", "archive", ...words);
  }

  read(path: string): string {
    return readFileSync(join(this.site, path), "utf8");
  }

  data<Row>(name: string): Row[] {
    return JSON.parse(this.read(`data/${name}.json`)) as Row[];
  }

  has(path: string): boolean {
    return existsSync(join(this.site, path));
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** A clipping that reads without complaint; words that matter to a test are passed in. */
export function clipping(
  headline: string,
  date = "March 4, 2019",
  said = "The lamps will be lit before the rain",
): string {
  return `'The harbour master spoke to the board on Monday.

‘${said},’ said Ada Thorn.

This is an excerpt from
Quay Post.'

- ${headline}, ${date}
`;
}
