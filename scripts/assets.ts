/**
 * esbuild's door. The style sheet and the browser modules go in, bundled and minified files come out under `assets/`, named
 * by a hash of their content, together with the fonts the style sheet asks for.
 */
import { createHash } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { type BuildOptions, build, type Metafile, type Plugin } from "esbuild";
import type { Assets } from "../layouts/parts/page-context.tsx";
import type { SitePath } from "../src/site/address.ts";
import { type InterfaceTag, interfaceLanguage, tableOf } from "../src/site/interface-text.ts";
import { ROOT } from "./root.ts";

const ENTRIES = {
  styles: "src/style/site.css",
  browseStyles: "src/style/browse.css",
  script: "src/client/main.ts",
  searchScript: "src/client/search.ts",
  movedScript: "src/client/moved.ts",
  icon: "src/style/icon.svg",
} as const;

/** What every page is set in, fetched as soon as its head is read. */
const FONTS = ["/newsreader-latin-400-normal.woff2", "/newsreader-latin-400-italic.woff2"] as const;

/** The browser side's table for each language of the interface: a file in `src/client/text/`, and what it exports. */
const TABLES: Readonly<Record<InterfaceTag, string>> = { en: "english", de: "german" };

/** What both passes have in common. */
const SETTINGS = {
  absWorkingDir: ROOT,
  entryNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  bundle: true,
  minify: true,
  target: ["es2022", "chrome120", "firefox120", "safari17"],
  legalComments: "none",
  metafile: true as const,
  logLevel: "silent",
} satisfies BuildOptions;

/**
 * @param language the site's, BCP 47: the browser modules speak it, and it alone
 * @param portable the site is read from a disk, where no module can be fetched: the page's script then holds all it uses
 * Throws esbuild's own error, which names file, line and column, when a source does not compile.
 */
export async function writeAssets(directory: string, language = "en", portable = false): Promise<Assets> {
  const result = await build({
    ...SETTINGS,
    entryPoints: Object.values(ENTRIES),
    outdir: join(directory, "assets"),
    format: "esm",
    // What a page fetches only when it is used becomes a file of its own.
    splitting: true,
    chunkNames: "[name]-[hash]",
    loader: { ".woff2": "file", ".svg": "copy" },
    external: ["*/pagefind/pagefind.js"],
    plugins: [speaking(language)],
  });
  const outputs = Object.entries(result.metafile.outputs);
  const addressOf = (source: string): SitePath => {
    const found = outputs.find(([, { entryPoint, inputs }]) =>
      (entryPoint ?? Object.keys(inputs)[0])?.endsWith(source),
    );
    if (!found) throw new Error(`esbuild wrote nothing for ${source}`);
    return `/assets/${found[0].slice(found[0].lastIndexOf("/") + 1)}` as SitePath;
  };
  const named = {
    styles: addressOf(ENTRIES.styles),
    browseStyles: addressOf(ENTRIES.browseStyles),
    script: await writePageScript(directory, language, portable, result.metafile),
    searchScript: addressOf(ENTRIES.searchScript),
    movedScript: addressOf(ENTRIES.movedScript),
  };
  return {
    ...named,
    icon: addressOf(ENTRIES.icon),
    fonts: FONTS.map(addressOf),
    // On a disk browsers compare nothing: they would refuse every file that has one.
    integrity: portable ? {} : integrityOf(directory, Object.values(named)),
  };
}

/** What pages say of the scripts and styles they name, so that a browser refuses one that was changed on its way. */
function integrityOf(directory: string, files: readonly SitePath[]): Assets["integrity"] {
  return Object.fromEntries(
    files.map((file) => {
      const digest = createHash("sha256")
        .update(readFileSync(join(directory, file)))
        .digest("base64");
      return [file, `sha256-${digest}`];
    }),
  );
}

/**
 * The script of every page. It is no module, because browsers fetch none from a disk; what it fetches when it is used are
 * the modules of the first pass, in which it stood as one itself: that file is taken away.
 * @param modules the account of the first pass
 */
async function writePageScript(
  directory: string,
  language: string,
  portable: boolean,
  modules: Metafile,
): Promise<SitePath> {
  const fileOf = new Map<string, string>();
  for (const [path, { entryPoint }] of Object.entries(modules.outputs))
    if (entryPoint) fileOf.set(basename(entryPoint), basename(path));
  rmSync(join(directory, "assets", fileOf.get(basename(ENTRIES.script)) ?? ""));
  const { metafile } = await build({
    ...SETTINGS,
    entryPoints: [ENTRIES.script],
    outdir: join(directory, "assets"),
    format: "iife",
    banner: { js: "const siteScript=document.currentScript.src;" },
    define: { "import.meta.url": "siteScript", PORTABLE: String(portable) },
    plugins: [speaking(language), ...(portable ? [] : [fetching(fileOf)])],
  });
  return `/assets/${basename(Object.keys(metafile.outputs)[0] ?? "")}` as SitePath;
}

/** What is imported on use stays a file of its own. */
function fetching(fileOf: ReadonlyMap<string, string>): Plugin {
  return {
    name: "fetching",
    setup({ onResolve }) {
      onResolve({ filter: /^\./ }, ({ kind, path }) => {
        const file = kind === "dynamic-import" ? fileOf.get(basename(path)) : undefined;
        return file === undefined ? null : { path: `./${file}`, external: true };
      });
    },
  };
}

/** Puts the words of the site's language in the place of `src/client/text.ts`. */
function speaking(language: string): Plugin {
  const table = TABLES[tableOf(language) ?? "en"];
  const contents = [
    `import { ${table} } from "./text/${table}.ts";`,
    `export const LANGUAGE = ${JSON.stringify(language)};`,
    `export const TEXT = ${table}(${JSON.stringify(interfaceLanguage(language))});`,
  ].join("\n");
  return {
    name: "language",
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]src[\\/]client[\\/]text\.ts$/ }, () => ({
        contents,
        loader: "ts",
        resolveDir: join(ROOT, "src/client"),
      }));
    },
  };
}

/**
 * For `npm run dev`: the build and the one template as bundles of our own code, which a process can load beside older ones;
 * libraries are left to be imported. What `import.meta.url` says of a place in the checkout still holds.
 */
export async function bundleProgram(directory: string): Promise<void> {
  await build({
    absWorkingDir: ROOT,
    entryPoints: ["scripts/site-build.ts", "layouts/page.11ty.tsx"],
    outdir: directory,
    outbase: ".",
    outExtension: { ".js": ".tsx" },
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    define: { "import.meta.url": JSON.stringify(import.meta.url) },
    logLevel: "silent",
  });
}
