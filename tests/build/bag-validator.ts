/** A validator of bags by RFC 8493, of which it shares nothing with what makes them: a line for each rule that a bag breaks. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export function faultsOfBag(bag: string): readonly string[] {
  const faults: string[] = [];
  const read = (name: string): string => {
    if (existsSync(join(bag, name))) return readFileSync(join(bag, name), "utf8");
    faults.push(`no ${name}`);
    return "";
  };
  if (!/^BagIt-Version: \d+\.\d+\nTag-File-Character-Encoding: UTF-8\n$/.test(read("bagit.txt")))
    faults.push("bagit.txt is not its two lines");
  const payload = filesIn(bag).filter((path) => path.startsWith("data/"));
  const tags = filesIn(bag).filter((path) => !path.startsWith("data/") && !path.startsWith("tagmanifest-"));
  compare(bag, read("manifest-sha256.txt"), payload, faults);
  compare(bag, read("tagmanifest-sha256.txt"), tags, faults);

  const info = read("bag-info.txt");
  const [, bytes, count] = /^Payload-Oxum: (\d+)\.(\d+)$/m.exec(info) ?? [];
  const sum = payload.reduce((total, path) => total + readFileSync(join(bag, path)).length, 0);
  if (Number(bytes) !== sum || Number(count) !== payload.length) faults.push("Payload-Oxum is not what lies in data/");
  if (!/^Bagging-Date: \d{4}-\d{2}-\d{2}$/m.test(info)) faults.push("no Bagging-Date");
  return faults;
}

/** 2.1.3 and 2.2.1: each file is listed once, by its bytes' hash; a LF, CR or % in its path is written as a per cent code. */
function compare(bag: string, manifest: string, present: readonly string[], faults: string[]): void {
  const left = new Set(present);
  for (const line of manifest.split(/\r\n|\n|\r/).filter((line) => line !== "")) {
    const [hash = "", written = ""] = line.split(/[ \t]+\*?(.*)/s);
    const path = written.replace(/%0A/gi, "\n").replace(/%0D/gi, "\r").replace(/%25/g, "%");
    if (/^\/|(^|\/)\.\.(\/|$)|^~/.test(path)) faults.push(`${path} leads out of the bag`);
    else if (!left.delete(path)) faults.push(`${path} is listed and not there, or twice`);
    else if (
      createHash("sha256")
        .update(readFileSync(join(bag, path)))
        .digest("hex") !== hash.toLowerCase()
    )
      faults.push(`${path} is not what its line says`);
  }
  for (const path of left) faults.push(`${path} is in no manifest`);
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}
