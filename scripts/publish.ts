/**
 * Publishing in one step. A site is made in a staging folder beside the published one and swapped in by renaming a symbolic
 * link, so that a reader meets the old site or the new one, whole, and a failed build leaves the old one as it was.
 *
 *     _site -> ._site.releases/3f2a…     the link readers follow
 *     ._site.releases/3f2a…/             the published release
 *     ._site.releases/91bc…/             the one before, kept for readers in the middle of it
 *     ._site.releases/staging/           the next one, while it is being made
 */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmdirSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { Refusal } from "./refusal.ts";

/** A refusal in words meant for the terminal. */
export class PublishError extends Refusal {}

export function releasesOf(output: string): string {
  return join(dirname(output), `.${basename(output)}.releases`);
}

/** Makes an empty staging folder. Throws a PublishError when `output` is something this program did not make. */
export function openStage(output: string): string {
  const stat = lstatSync(output, { throwIfNoEntry: false });
  if (stat?.isDirectory() && readdirSync(output).length > 0)
    throw new PublishError(
      `${output} is a folder that this build did not make. Move it away, or name another --output.`,
    );
  if (stat && !stat.isDirectory() && !isOurs(output))
    throw new PublishError(`${output} is in the way and not ours. Move it away, or name another --output.`);
  const stage = join(releasesOf(output), "staging");
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(stage, { recursive: true });
  return stage;
}

/** Swaps the staged site in under the name of its `digest`, and removes all releases but it and the one before. */
export function publishStage(stage: string, output: string, digest: string): void {
  const releases = releasesOf(output);
  const before = isOurs(output) ? basename(readlinkSync(output)) : null;
  const release = freeName(releases, digest.slice(0, 16));
  renameSync(stage, join(releases, release));

  if (lstatSync(output, { throwIfNoEntry: false })?.isDirectory()) rmdirSync(output);
  const link = join(releases, "next");
  rmSync(link, { force: true });
  symlinkSync(join(basename(releases), release), link, "junction");
  renameSync(link, output);

  for (const name of readdirSync(releases)) {
    if (name === release || name === before || name === "lock") continue;
    rmSync(join(releases, name), { recursive: true, force: true });
  }
}

function isOurs(output: string): boolean {
  const stat = lstatSync(output, { throwIfNoEntry: false });
  return stat?.isSymbolicLink() === true && dirname(readlinkSync(output)).endsWith(basename(releasesOf(output)));
}

function freeName(releases: string, wanted: string): string {
  let name = wanted;
  for (let n = 2; existsSync(join(releases, name)); n++) name = `${wanted}-${n}`;
  return name;
}
