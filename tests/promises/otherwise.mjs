// Loaded before a build, to have it run under another clock or find folders in another order. OTHERWISE says which: "clock", "order", or
// both. Plain JavaScript, since threads load it before they can read anything else.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const wanted = (process.env.OTHERWISE ?? "").split(" ");

if (wanted.includes("clock")) {
  const Real = Date;
  const ahead = 4321 * 86_400_000 + 12_345_678;
  const now = () => Real.now() + ahead;
  globalThis.Date = class extends Real {
    constructor(...given) {
      super(...(given.length === 0 ? [now()] : given));
    }
    static now = now;
  };
}

if (wanted.includes("order")) {
  const { readdirSync, promises } = fs;
  const list = promises.readdir;
  fs.readdirSync = (...given) => readdirSync(...given).reverse();
  promises.readdir = async (...given) => (await list(...given)).reverse();
  syncBuiltinESMExports();
}
