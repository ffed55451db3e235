/** Pieces of a site into a folder: what a page needs and what files need, one after the other. */
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileOf, refuseDeadLinks, writePieces } from "../../scripts/pieces.ts";
import { Refusal } from "../../scripts/refusal.ts";
import { SearchEntries } from "../../scripts/search-entries.ts";
import { Staging } from "../../scripts/staging.ts";
import type { SitePath } from "../../src/site/address.ts";
import { type Piece, sitePieces } from "../../src/site/build.ts";
import type { PlannedPage, SitePage } from "../../src/site/view.ts";
import { ASSETS, SETTINGS, sampleArchive } from "../site/factory.ts";

const directory = mkdtempSync(join(tmpdir(), "pieces-"));
after(() => rmSync(directory, { recursive: true }));

test("when the pages end every article has come for the search, and what is still to come tells of the data", () => {
  const archive = sampleArchive();
  const written = [{ slug: "help", markdown: "# Help\n" }];
  const pieces = [...sitePieces(archive, SETTINGS, written)];
  const end = pieces.findIndex((piece) => "pagesEnd" in piece);
  const entries = pieces.flatMap((piece, at) => ("entryOf" in piece ? [at] : []));
  assert.equal(entries.length, archive.articles.length);
  assert.ok(entries.every((at) => at < end));
  const isPage = (piece: Piece): piece is SitePage | PlannedPage =>
    "path" in piece && ("view" in piece || "show" in piece);
  const later = pieces
    .slice(end)
    .filter(isPage)
    .map(({ path }) => path);
  assert.deepEqual(later.sort(), ["/about/", "/help/"]);
});

test("of many pages all are printed when they end, and one that comes afterwards is printed as well", async () => {
  const page = (path: string): SitePage => ({ path: path as SitePath, view: { kind: "not-found" } });
  const pages = Array.from({ length: 401 }, (_, at) => page(`/many/${at}/`));
  const staging = new Staging(directory, null);
  let standing = 0;
  const { printed } = await writePieces([...pages, { pagesEnd: true }, page("/late/")], {
    content: directory,
    staging,
    shell: "",
    printing: { site: { settings: SETTINGS, assets: ASSETS, portable: false }, directory },
    entries: new SearchEntries(join(directory, "entries"), "en", new Map()),
    onPage: () => {},
    onPagesEnd: () => {
      standing = pages.filter(({ path }) => existsSync(join(directory, fileOf(path)))).length;
    },
  });
  assert.equal(standing, pages.length);
  assert.equal(printed, pages.length + 1);
  assert.ok(existsSync(join(directory, "late/index.html")));
});

test("a dead link that a maintainer wrote is said in words, with its page; one that the site made is the program's mistake", () => {
  const link = (page: string) => ({ page, href: "rules/index.html", reason: "no such file" as const });
  const written = [link("about/index.html"), link("pages/speakers/index.html")];
  assert.throws(
    () => refuseDeadLinks(written),
    (error) =>
      error instanceof Refusal && /^A link in pages\/about\.md .*\n.* pages\/speakers\.md /.test(error.message),
  );
  for (const page of ["index.html", "speakers/index.html", "2019/index.html", "2019/03/04/about/index.html"])
    assert.throws(
      () => refuseDeadLinks([...written, link(page)]),
      (error) => !(error instanceof Refusal),
      page,
    );
  refuseDeadLinks([]);
});
