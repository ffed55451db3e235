/** What hosts refuse or leave unread: the measures of a site in, a sentence for each limit it exceeds out, by name of host. */

/** What a limit may be set for. */
export interface SiteMeasures {
  /** Every file of the site. */
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
  /** The text of `_redirects` and `_headers`; empty where the site has none. */
  readonly redirects: string;
  readonly headers: string;
}

type Measure =
  | "files"
  | "filesAndFolders"
  | "filesInAFolder"
  | "fileBytes"
  | "siteBytes"
  | "redirects"
  | "plainRedirects"
  | "starredRedirects"
  | "headers";

export interface HostLimit {
  readonly host: string;
  readonly of: Measure;
  readonly most: number;
}

const MIB = 2 ** 20;

/** As the hosts' own documentation gave them in November 2026. Where it says GB it does not say which: the smaller is taken. */
export const HOST_LIMITS: readonly HostLimit[] = [
  // developers.cloudflare.com/pages/platform/limits: files, file size, headers, redirects. Paid plans take 100,000 files.
  { host: "Cloudflare Pages, free plan,", of: "files", most: 20_000 },
  { host: "Cloudflare Pages, paid plans,", of: "files", most: 100_000 },
  { host: "Cloudflare Pages", of: "fileBytes", most: 25 * MIB },
  { host: "Cloudflare Pages", of: "plainRedirects", most: 2000 },
  { host: "Cloudflare Pages", of: "starredRedirects", most: 100 },
  { host: "Cloudflare Pages", of: "headers", most: 100 },
  // docs.github.com, GitHub Pages limits.
  { host: "GitHub Pages", of: "siteBytes", most: 1e9 },
  // docs.github.com, About large files on GitHub: it holds for what is pushed, not for what a workflow publishes.
  { host: "GitHub Pages, from a branch,", of: "fileBytes", most: 100 * MIB },
  // docs.netlify.com, Site deploys overview: no limit to all files together, but to those of one folder.
  { host: "Netlify", of: "filesInAFolder", most: 54_000 },
  // gitlab.com/gitlab-org/gitlab/-/issues/405048 and 500273, its maintainers on GitLab.com's limits: folders count as well.
  { host: "GitLab Pages", of: "siteBytes", most: 1e9 },
  { host: "GitLab Pages", of: "filesAndFolders", most: 200_000 },
  // gitlab.com/gitlab-org/gitlab-pages/-/merge_requests/555: with more, none is heeded.
  { host: "GitLab Pages", of: "redirects", most: 1000 },
];

/** A sentence each, in the table's order. */
export function exceededLimits(site: SiteMeasures, limits: readonly HostLimit[] = HOST_LIMITS): readonly string[] {
  const measured = measure(site);
  return limits.flatMap(({ host, of, most }) => {
    const { value, where } = measured[of];
    if (value <= most) return [];
    return [`${host} takes at most ${say(of, most)}: ${where ?? "the site"} has ${sayNumber(of, value)}`];
  });
}

interface Measured {
  readonly value: number;
  /** The file or folder that has most; null where it is the site. */
  readonly where: string | null;
}

function measure({ files, redirects, headers }: SiteMeasures): Readonly<Record<Measure, Measured>> {
  const inFolder = new Map<string, number>();
  let largest: Measured = { value: 0, where: null };
  let bytes = 0;
  for (const file of files) {
    bytes += file.bytes;
    if (file.bytes > largest.value) largest = { value: file.bytes, where: file.path };
    const folder = file.path.slice(0, file.path.lastIndexOf("/") + 1);
    inFolder.set(folder, (inFolder.get(folder) ?? 0) + 1);
  }
  let fullest: Measured = { value: 0, where: null };
  for (const [folder, count] of inFolder)
    if (count > fullest.value) fullest = { value: count, where: `the folder ${folder === "" ? "/" : folder}` };
  const rules = linesOf(redirects);
  const starred = rules.filter((rule) => /[*:]/.test(rule.split(/\s+/)[0] ?? "")).length;
  const ofSite = (value: number): Measured => ({ value, where: null });
  return {
    files: ofSite(files.length),
    filesAndFolders: ofSite(files.length + foldersAbove(inFolder.keys())),
    filesInAFolder: fullest,
    fileBytes: largest,
    siteBytes: ofSite(bytes),
    redirects: ofSite(rules.length),
    plainRedirects: ofSite(rules.length - starred),
    starredRedirects: ofSite(starred),
    headers: ofSite(linesOf(headers).filter((line) => !/^\s/.test(line)).length),
  };
}

/** Folders with files and those that hold such folders; the root is none. */
function foldersAbove(folders: Iterable<string>): number {
  const all = new Set<string>();
  for (const folder of folders)
    for (
      let path = folder;
      path !== "" && !all.has(path);
      path = path.slice(0, path.lastIndexOf("/", path.length - 2) + 1)
    )
      all.add(path);
  return all.size;
}

function linesOf(text: string): readonly string[] {
  return text.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#"));
}

const UNITS: Readonly<Record<Exclude<Measure, "fileBytes" | "siteBytes">, string>> = {
  files: "files",
  filesAndFolders: "files and folders",
  filesInAFolder: "files in a folder",
  redirects: "rules in _redirects",
  plainRedirects: "rules for one address in _redirects",
  starredRedirects: "rules with a star in _redirects",
  headers: "rules in _headers",
};

function say(of: Measure, value: number): string {
  if (of === "fileBytes") return `${sayNumber(of, value)} in a file`;
  return of === "siteBytes" ? sayNumber(of, value) : `${sayNumber(of, value)} ${UNITS[of]}`;
}

/** Rounded up: what is a byte over a limit has to read as more than it. */
function sayNumber(of: Measure, value: number): string {
  if (of === "fileBytes")
    return `${(value / MIB).toLocaleString("en", { maximumFractionDigits: 1, roundingMode: "ceil" })} MiB`;
  if (of === "siteBytes")
    return `${(value / 1e9).toLocaleString("en", { maximumFractionDigits: 2, roundingMode: "ceil" })} GB`;
  return value.toLocaleString("en");
}
