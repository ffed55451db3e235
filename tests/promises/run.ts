/**
 * `npm run prove -- [SUBJECT …]`: tries the archive's promises, one subject after the other in its whole form, and prints a table; with
 * --write the README's is renewed. Whatever broke a promise is named, and the exit code is then 1.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { readArguments } from "../../scripts/arguments.ts";
import { ROOT } from "../../scripts/root.ts";
import { isKept, type Proof, type Scale } from "./promise.ts";
import { SUBJECTS } from "./subjects.ts";
import { placeRows, writeRow, writeTable } from "./table.ts";

process.chdir(ROOT);
const names = Object.keys(SUBJECTS);
const { values, positionals } = readArguments(
  `npm run prove -- [SUBJECT …] [--short] [--write]; subjects: ${names.join(", ") || "none yet"}`,
  { short: { type: "boolean", default: false }, write: { type: "boolean", default: false } },
  { most: names.length },
);
const unknown = positionals.filter((name) => !names.includes(name));
if (unknown.length > 0) refuse(`no subject ${unknown.join(", ")}: there are ${names.join(", ") || "none yet"}.`);
if (values.short === true && values.write === true)
  refuse("--write is for the whole form: the README's table says how many were tried there.");

const scale: Scale = values.short === true ? "short" : "whole";
const when = `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown"}`;
const proved = new Map<string, readonly string[]>();
for (const name of names.filter((name) => positionals.length === 0 || positionals.includes(name))) {
  console.error(`${name} …`);
  const from = performance.now();
  const proofs = await prove(name);
  console.error(`${name}: ${((performance.now() - from) / 1000).toFixed(0)} s`);
  for (const proof of proofs.filter((proof) => !isKept(proof))) report(name, proof);
  proved.set(
    name,
    proofs.map((proof) => writeRow(proof, name, when)),
  );
}
console.log(writeTable([...proved.values()].flat()));
if (values.write === true)
  writeFileSync(join(ROOT, "README.md"), placeRows(readFileSync(join(ROOT, "README.md"), "utf8"), proved, names));
// A proof that did not go to its end may have left a server open, which would keep this from ending.
process.exit();

/** A subject that cannot go to its end has broken its promise, and the others still have their turn. */
async function prove(name: string): Promise<readonly Proof[]> {
  try {
    const proofs = await (await SUBJECTS[name]!())(scale, (line) => console.error(`${name}: ${line}`));
    if (proofs.length > 0) return proofs;
    throw new Error("it proved nothing");
  } catch (error) {
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return [{ promise: `The proof of ${name} goes to its end`, tried: 1, of: "run", broke: [why] }];
  }
}

function report(name: string, { promise, tried, of, broke }: Proof): void {
  process.exitCode = 1;
  console.error(tried === 0 ? `${name}: no ${of} were tried: ${promise}` : `${name}: broken: ${promise}`);
  for (const line of broke) console.error(`  ${line}`);
}

function refuse(message: string): never {
  console.error(message);
  process.exit(2);
}
