/** The supply chain is what the README says; a loose version, a script at install, another licence and a connection are each found. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readPackages } from "../../scripts/packages.ts";
import { ROOT } from "../../scripts/root.ts";
import { canUnshareNetwork, proveOffline } from "./offline.ts";
import { isKept } from "./promise.ts";
import { proveBill, proveDenied, proveExact, proveListed, proveSupply } from "./supply.ts";

const packages = readPackages(ROOT);
const readme = readFileSync(join(ROOT, "README.md"), "utf8");
const [first, ...others] = packages;
assert.ok(first);

test("versions are exact, nothing runs at install, the packages are those listed, and a build needs no network", async () => {
  const proofs = await proveSupply("short");
  assert.deepEqual(
    proofs.filter((proof) => !isKept(proof)),
    [],
  );
});

test("a version that leaves room, and a package without a hash, are found", () => {
  const manifest = JSON.stringify({ dependencies: { loose: "^1.0.0" }, devDependencies: { exact: "1.0.0" } });
  assert.deepEqual(proveExact(manifest, [{ ...first, integrity: null }]).broke, [
    "loose: ^1.0.0",
    `${first.path} has no hash`,
  ]);
});

test("an install script that is let run is found", () => {
  assert.ok(proveDenied("ignore-scripts=false\n").broke.includes("postinstall was run"));
});

test("a package that nobody listed, one that is gone, and a changed licence are found", () => {
  const silent = () => null;
  assert.deepEqual(proveListed(readme, packages, silent).broke, []);
  const stranger = { ...first, path: "node_modules/stranger", name: "stranger" };
  assert.match(proveListed(readme, [...packages, stranger], silent).broke.join("\n"), /stranger/);
  assert.equal(proveListed(readme, others, silent).broke.length, 1);
  assert.ok(proveListed(readme, [{ ...first, licence: "Unlicensed" }, ...others], silent).broke.length > 0);
  const says = (path: string) => (path === first.path ? "Unlicensed" : null);
  assert.match(proveListed(readme, packages, says).broke.join("\n"), /says Unlicensed/);
});

test("a package that is missing from the bill is found", () => {
  const bill = JSON.stringify({ packages: [] });
  assert.equal(proveBill([first], bill).broke.length, 1);
});

test("a command that needs the network, or asks it in vain, is found", { skip: !canUnshareNetwork() }, () => {
  const ask = (code: number): string =>
    `require("node:net").connect(9, "127.0.0.1").on("error", () => process.exit(${code}))`;
  assert.match(proveOffline([[process.execPath, "-e", ask(1), "--"]]).broke[0] ?? "", /ended with 1/);
  const { promise, broke } = proveOffline([[process.execPath, "-e", ask(0), "--"]]);
  // Only where strace is at hand is that promised.
  if (promise.includes("connection")) assert.match(broke.join("\n"), /asked of the network: .*AF_INET/);
});
