/** The command line: options and paths in, or a line about the usage and exit code 2. */
import { existsSync, statSync } from "node:fs";
import { type ParseArgsConfig, parseArgs } from "node:util";
import { wordsOf } from "./fault.ts";
import { asTyped, fromUser } from "./root.ts";

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
    if (positionals.length < least || positionals.length > most) throw new Error("wrong number of paths");
    return { values: values as Arguments["values"], positionals };
  } catch (error) {
    console.error(`${wordsOf(error)}\nUsage: ${usage}`);
    process.exit(2);
  }
}

/** Where a folder that has to be there lies; else a line that says so, and exit code 2. @param mend what to do, in words */
export function folderNamed(typed: string, mend: string): string {
  const folder = fromUser(typed);
  if (isFolder(folder)) return folder;
  console.error(`${asTyped(folder)} ${existsSync(folder) ? "is no folder" : "does not exist"}: ${mend}.`);
  process.exit(2);
}

export function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}
