/** Which parts are to be put together: folders in, all parts of one build out, in order, or a refusal that says what is wrong with them. */
import { readdirSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { sayPart } from "../src/site/share.ts";
import {
  capital,
  isPart,
  namePart,
  type Part,
  type PartInputs,
  PartsRefused,
  readMemo,
  refuseWhereOther,
} from "./part-folder.ts";
import { asTyped } from "./root.ts";

/** @param folders each a part, or a folder of parts. Throws PartsRefused. */
export function chooseParts(folders: readonly string[]): readonly [Part, ...Part[]] {
  const places = placesOf(folders);
  const parts = places.filter(isPart).map((folder) => ({ folder, memo: readMemo(folder) }));
  const begun = places.filter((place) => !isPart(place));
  const [first, ...others] = parts.sort((a, b) => a.memo.number.part - b.memo.number.part);
  const unfinished = begun.length === 0 ? "" : ` Begun and not finished: ${begun.map(asTyped).join(", ")}.`;
  if (!first)
    throw new PartsRefused(
      `No part of a build lies in ${folders.map(asTyped).join(", ")}.${unfinished} npm run build -- --part 1/8 makes the first of eight.`,
    );
  for (const part of others) refuseWhereOfAnother(first, part);
  refuseWhereTwice(parts);
  refuseWhereMissing(first.memo.number.of, parts, unfinished);
  for (const part of others) refuseWhereFromOther(first, part);
  for (const part of parts) refuseWhereDamaged(part);
  return [first, ...others];
}

/** Where a part may lie, each place once, however many names lead there. */
function placesOf(folders: readonly string[]): readonly string[] {
  const places = folders.flatMap((folder) => (isPart(folder) ? [folder] : listFolders(folder)));
  return [...new Map(places.map((place) => [realpathSync(place), place])).values()];
}

function listFolders(folder: string): readonly string[] {
  if (!isFolder(folder)) return [];
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter(isFolder);
}

/** Or a link to one. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function refuseWhereOfAnother(first: Part, part: Part): void {
  if (first.memo.number.of === part.memo.number.of) return;
  throw new PartsRefused(
    `Parts of different divisions lie together: ${namePart(first)}, ${namePart(part)}. Remove those that are not meant.`,
  );
}

function refuseWhereTwice(parts: readonly Part[]): void {
  for (const [at, part] of parts.entries()) {
    const before = parts[at - 1];
    if (before?.memo.number.part !== part.memo.number.part) continue;
    throw new PartsRefused(
      `${capital(sayPart(part.memo.number))} is there twice: ${asTyped(before.folder)} and ${asTyped(part.folder)}. Name one of them.`,
    );
  }
}

function refuseWhereMissing(of: number, parts: readonly Part[], unfinished: string): void {
  const there = new Set(parts.map(({ memo }) => memo.number.part));
  const missing = Array.from({ length: of }, (_, at) => at + 1).filter((part) => !there.has(part));
  const [first, ...others] = missing;
  if (first === undefined) return;
  const which = others.length === 0 ? `Part ${first} of ${of} is` : `Parts ${missing.join(", ")} of ${of} are`;
  throw new PartsRefused(`${which} missing.${unfinished} npm run build -- --part ${first}/${of} makes part ${first}.`);
}

function refuseWhereDamaged(part: Part): void {
  for (const [file, digest] of Object.entries(part.memo.files)) refuseWhereOther(part, file, digest);
}

const INPUTS: Readonly<Record<keyof PartInputs, string>> = {
  program: "another state of the program, its libraries or Node",
  request: "other options",
  content: "other content",
  permalinks: "other permalinks",
};

/** In what they differ, in words; null where they are the same. */
export function findDifference(one: PartInputs, other: PartInputs): string | null {
  const names = Object.keys(INPUTS) as (keyof PartInputs)[];
  const different = names.filter((name) => one[name] !== other[name]);
  return different.length === 0 ? null : different.map((name) => INPUTS[name]).join(", ");
}

function refuseWhereFromOther(first: Part, part: Part): void {
  const difference = findDifference(first.memo.inputs, part.memo.inputs);
  if (difference === null) return;
  throw new PartsRefused(
    `${capital(namePart(part))} was made from other things than ${namePart(first)}: ${difference}. Make both from the same.`,
  );
}
