/**
 * Publishing in one step. A site is made in a staging folder beside the published one and swapped in by renaming a symbolic
 * link, so that a reader meets the old site or the new one, whole, and a failed build leaves the old one as it was.
 *
 *     _site -> ._site.releases/3f2a…     the link readers follow
 *     ._site.releases/3f2a…/             the published release
 *     ._site.releases/91bc…/             the one before, kept for readers in the middle of it until the next build uses it up
 *     ._site.releases/spare-3f2a…/       where there is none before: a copy by links, to be used up instead
 *     ._site.releases/staging/           the next one, while it is being made
 */
import {
  chmodSync,
  existsSync,
  linkSync,
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
import { explainFault, wordsOf } from "./fault.ts";
import { Refusal } from "./refusal.ts";

/** A refusal in words meant for the terminal. */
export class PublishError extends Refusal {}

export function releasesOf(output: string): string {
  return join(dirname(output), `.${basename(output)}.releases`);
}

/** A folder that becomes the staging folder as it is. */
export interface Spare {
  readonly directory: string;
  /** All files in which it and the last release differ. */
  readonly differing: readonly string[];
}

/** The name of the copy that `layBy` makes of the release with this digest: a copy of another is not taken for it. */
export function laidBy(digest: string): string {
  return `spare-${releaseName(digest)}`;
}

/** What the name of a release with this digest begins with. */
export function releaseName(digest: string): string {
  return digest.slice(0, 16);
}

/**
 * Makes a staging folder, empty where there is none to be used up. Throws a PublishError when `output` is something this program did
 * not make.
 */
export function openStage(output: string, spare: Spare | null = null): string {
  const stat = lstatSync(output, { throwIfNoEntry: false });
  if (stat?.isDirectory() && readdirSync(output).length > 0)
    throw new PublishError(
      `${output} is a folder that this build did not make. Move it away, or name another --output.`,
    );
  if (stat && !stat.isDirectory() && !isOurs(output))
    throw new PublishError(`${output} is in the way and not ours. Move it away, or name another --output.`);
  const stage = join(releasesOf(output), "staging");
  rmSync(stage, { recursive: true, force: true });
  if (spare === null) mkdirSync(stage, { recursive: true });
  else renameSync(spare.directory, stage);
  return stage;
}

/** A copy of a published release, by links, for the next build to begin from. It bears its name only when it is whole. */
export function layBy(output: string): void {
  const releases = releasesOf(output);
  const release = basename(readlinkSync(output));
  const whole = join(releases, laidBy(release));
  if (existsSync(whole)) return;
  const copy = `${whole}.new`;
  rmSync(copy, { recursive: true, force: true });
  linkFolder(join(releases, release), copy);
  renameSync(copy, whole);
}

function linkFolder(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkFolder(source, target);
    else linkSync(source, target);
  }
}

/**
 * Swaps the staged site in under the name of its `digest`, and removes all releases but it and the one before. Returns what could
 * not be removed, since by then the site is published.
 */
export function publishStage(stage: string, output: string, digest: string): readonly string[] {
  const releases = releasesOf(output);
  letRead(releases);
  const before = isOurs(output) ? basename(readlinkSync(output)) : null;
  const release = freeName(releases, releaseName(digest));
  renameSync(stage, join(releases, release));

  if (lstatSync(output, { throwIfNoEntry: false })?.isDirectory()) rmdirSync(output);
  const link = join(releases, "next");
  rmSync(link, { force: true });
  symlinkSync(join(basename(releases), release), link, "junction");
  renameSync(link, output);

  const others = readdirSync(releases).filter((name) => name !== release && name !== before && name !== "lock");
  return others.map((name) => join(releases, name)).filter((path) => !isRemoved(path));
}

/**
 * What remains to be done once the site is published: that it fails does no harm and undoes nothing, so it is said and no more.
 * @param left what could not be removed
 */
export function afterwards(left: readonly string[], say: (line: string) => void, work: () => void): void {
  for (const path of left)
    say(`${path} could not be removed: the next build tries again. The site itself is published.`);
  try {
    work();
  } catch (error) {
    const why = explainFault(error) ?? wordsOf(error);
    say(`The site is published; what the next build is to remember could not all be written. ${why}`);
  }
}

/** While it is removed it does not bear its name: whoever is stopped must not leave half of it under that. */
function isRemoved(path: string): boolean {
  const going = path.endsWith(GOING) ? path : `${path}${GOING}`;
  try {
    if (going !== path) {
      rmSync(going, { recursive: true, force: true });
      renameSync(path, going);
    }
    rmSync(going, { recursive: true, force: true });
    return true;
  } catch {
    return false;
  }
}

const GOING = ".going";

/** The bits that let everybody read, and enter folders. */
const READ = 0o444;
const ENTER = 0o111;

/**
 * A site is there to be read, often by a web server that is another user: whatever the umask kept from others is given to them.
 * Nothing is taken from anybody. The lock beside the releases says nothing but who is at work.
 */
function letRead(folder: string): void {
  if ((process.umask() & (READ | ENTER)) === 0) return;
  chmodSync(folder, lstatSync(folder).mode | READ | ENTER);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isDirectory() && !entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const { mode } = lstatSync(path);
    const wanted = mode | READ | (entry.isDirectory() ? ENTER : 0);
    if (mode !== wanted) chmodSync(path, wanted);
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
