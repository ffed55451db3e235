/** An archive into the staged site, or a share of it: style and scripts, then pages, files and search entries piece by piece. */
import type { Assets } from "../layouts/parts/page-context.tsx";
import { sha256 } from "../src/parse/hash.ts";
import { sitePieces } from "../src/site/build.ts";
import { readHistory } from "../src/site/history.ts";
import { type Share, WHOLE } from "../src/site/share.ts";
import { writeAssets } from "./assets.ts";
import type { BuildOptions } from "./build-options.ts";
import { bySource } from "./content.ts";
import type { Groundwork } from "./groundwork.ts";
import { type Pieces, writePieces } from "./pieces.ts";
import { digestOfRooms } from "./program.ts";
import { count } from "./progress.ts";
import { RowFiles, rowsPath } from "./row-files.ts";
import type { SearchEntries } from "./search-entries.ts";
import type { Staging } from "./staging.ts";

export interface Making {
  readonly options: BuildOptions;
  readonly ground: Groundwork;
  readonly staging: Staging;
  readonly entries: SearchEntries;
  readonly share?: Share;
  readonly onPage: () => void;
  readonly onPagesEnd?: (() => void) | undefined;
}

/** Rejects with a SourceChangedError where a clipping changed since it was read, and with Eleventy's error where a layout fails. */
export async function makeSite(making: Making): Promise<Pieces> {
  const { options, ground, staging, entries, share = WHOLE, onPage, onPagesEnd } = making;
  const { layouts, portable } = options;
  const { archive, permalinks, content, complaints } = ground;
  const { settings, people, outlets } = content;
  const rooms = digestOfRooms(["src/parse", "src/archive", "src/site"]);
  const rowsFrom = sha256(JSON.stringify([rooms, settings, people, outlets]));
  const rows = new RowFiles(rowsFrom, staging, rowsPath(options.archive, options.output));
  const assets = await makeAssets(staging, rows, settings.language, portable);
  if (!share.has("assets/")) staging.remove("assets");
  const site = { settings, assets, portable };
  const code = digestOfRooms(["src/parse", "src/archive", "src/site", "layouts"]);
  const history = readHistory(permalinks, archive);
  const remaining = bySource(options.content, complaints);
  const pieces = await writePieces(sitePieces(archive, settings, content.pages, history, remaining, share, rows), {
    content: options.content,
    staging,
    shell: sha256(JSON.stringify([code, site])),
    printing: { site, directory: staging.directory, layouts },
    entries,
    onPage,
    onPagesEnd,
  });
  if (!share.isPart) rows.save();
  return pieces;
}

interface KnownAssets {
  readonly assets: Assets;
  readonly files: readonly (readonly [file: string, sha256: string])[];
}

/** As the last release has them, where they are made from the same. */
async function makeAssets(staging: Staging, memory: RowFiles, language: string, portable: boolean): Promise<Assets> {
  const code = digestOfRooms(["src/client", "src/style", "src/site", "scripts"]);
  const key = sha256(JSON.stringify(["assets", code, language, portable]));
  const known = JSON.parse(memory.recall(key) ?? "null") as KnownAssets | null;
  if (known?.files.every(([file, digest]) => staging.takeOver(file, digest))) return known.assets;
  staging.remove("assets");
  const assets = await writeAssets(staging.directory, language, portable);
  staging.noteFolder("assets");
  const files = [...staging.made].flatMap(([file, { sha256: digest }]) =>
    file.startsWith("assets/") ? [[file, digest] as const] : [],
  );
  memory.store(key, JSON.stringify({ assets, files } satisfies KnownAssets));
  return assets;
}

export function sayPieces({ pages, printed }: Pieces): string {
  return `${count(pages, "page")}, ${printed.toLocaleString("en")} of them printed`;
}
