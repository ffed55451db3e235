/**
 * The process in which `npm run dev` builds. It stays, so that libraries are loaded once; our own code is bundled and
 * loaded anew when it changed, so that changed code is the code that runs. Each message asks for a build; each is answered.
 */
import { readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundleProgram } from "./assets.ts";
import type { BuildOptions } from "./build-options.ts";
import { ROOT } from "./root.ts";
import type { buildAndPublish } from "./site-build.ts";

export interface BuildRequest {
  readonly content: string;
  readonly output: string;
  readonly archive: string;
  /** Whether code or layouts may be others than at the last build. */
  readonly codeChanged: boolean;
}

interface Program {
  readonly build: typeof buildAndPublish;
  /** Where Eleventy finds the template. */
  readonly layouts: string;
}

let program: Program | null = null;
let version = 0;

async function loadProgram(archive: string): Promise<Program> {
  const folder = join(archive, "code");
  const directory = join(folder, `${process.pid}-${++version}`);
  await bundleProgram(directory);
  const { buildAndPublish: build } = (await import(
    pathToFileURL(join(directory, "scripts/site-build.tsx")).href
  )) as typeof import("./site-build.ts");
  for (const old of readdirSync(folder)) {
    if (old !== basename(directory)) rmSync(join(folder, old), { recursive: true, force: true });
  }
  return { build, layouts: join(directory, "layouts") };
}

async function build({ content, output, archive, codeChanged }: BuildRequest): Promise<void> {
  if (codeChanged || program === null) program = await loadProgram(archive);
  const { layouts } = program;
  const options: BuildOptions = {
    ...{ content, output, archive, layouts },
    ...{ baseUrl: null, strict: false, permalinks: "draft", portable: false },
  };
  await program.build(options);
}

process.chdir(ROOT);
process.on("message", async (request: BuildRequest) => {
  try {
    await build(request);
    process.send?.("built");
  } catch (error) {
    // The program's own refusals are classes of their own, with words meant for the terminal; anything else is told with its place.
    const isMeant = error instanceof Error && error.constructor !== Error && error.name === "Error";
    console.error(isMeant || (error instanceof Error && "errors" in error) ? error.message : error);
    process.send?.("failed");
  }
});
// Ended from outside, by the terminal or by the one who started it.
process.on("disconnect", () => process.exit(0));
