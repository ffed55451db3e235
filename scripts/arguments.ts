/** The command line: options and paths in, or a line about the usage and exit code 2. */
import { existsSync, statSync } from "node:fs";
import { type ParseArgsConfig, parseArgs } from "node:util";
import { wordsOf } from "./fault.ts";
import { asTyped, fromUser, isWithin } from "./root.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;

interface Arguments {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
}

export function readArguments(
  usage: string,
  options: Options,
  paths: { least?: number; most?: number } = {},
): Arguments {
  const { least = 0, most = 0 } = paths;
  try {
    const { values, positionals } = parseArgs({
      options: { ...options, help: { type: "boolean", short: "h" } },
      allowPositionals: most > 0,
    });
    if (values.help === true) {
      console.log(`Usage: ${usage}`);
      process.exit(0);
    }
    refuseEmpty(values, positionals);
    if (positionals.length < least || positionals.length > most) throw new Error("wrong number of paths");
    return { values: values as Arguments["values"], positionals };
  } catch (error) {
    console.error(`${wordsOf(error)}\nUsage: ${usage}`);
    process.exit(2);
  }
}

const FOLDERS = ["content", "output", "archive", "site"];

/** What a shell makes of a variable that is not set: taken for a path, it would be the folder one stands in. */
function refuseEmpty(values: Readonly<Record<string, unknown>>, paths: readonly string[]): void {
  const empty = FOLDERS.find((name) => values[name] === "");
  if (empty !== undefined) throw new Error(`--${empty} is empty`);
  if (paths.includes("")) throw new Error("a path is empty");
}

/** Where a folder that has to be there lies; else a line that says so, and exit code 2. @param mend what to do, in words */
export function folderNamed(typed: string, mend: string): string {
  const folder = fromUser(typed);
  if (isFolder(folder)) return folder;
  console.error(`${asTyped(folder)} ${existsSync(folder) ? "is no folder" : "does not exist"}: ${mend}.`);
  process.exit(2);
}

/** Where something is to be written, if not among files that are read; else a line that says so, and exit code 2. */
export function folderOutside(read: string, option: string, typed: string): string {
  const folder = fromUser(typed);
  if (!isWithin(read, folder)) return folder;
  console.error(
    `--${option} ${asTyped(folder)} stands in ${asTyped(read)}, and would be read there: name a folder outside.`,
  );
  process.exit(2);
}

export function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}
