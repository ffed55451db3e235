// Loaded before a build, to have something befall it at a moment that could not be met from outside. FATE says what:
//   {"fill": [folders], "after": stage}        their disks are full as soon as the stage has ended, and what becomes free is taken
//                                              again; "" is at the beginning
//   {"vanish": path, "listing": n}             the file is gone after the n-th listing of a folder it stands in
//   {"thread": name}                           a thread that runs the module of this name ends when it is first asked for anything
// Plain JavaScript, since threads load it before they can read anything else.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { isMainThread, parentPort, workerData } from "node:worker_threads";

const fate = JSON.parse(process.env.FATE ?? "{}");

if (isMainThread && fate.fill) {
  const { writeFileSync } = fs;
  const write = process.stdout.write.bind(process.stdout);
  let isFull = fate.after === "";
  fs.writeFileSync = (...given) => {
    if (isFull) fate.fill.forEach(fill);
    return writeFileSync(...given);
  };
  syncBuiltinESMExports();
  process.stdout.write = (text, ...others) => {
    isFull ||= String(text).startsWith(`${fate.after} `);
    if (isFull) fate.fill.forEach(fill);
    return write(text, ...others);
  };
}

if (isMainThread && fate.vanish) {
  const list = fs.readdirSync;
  let listings = 0;
  fs.readdirSync = (...given) => {
    const found = list(...given);
    if (fate.vanish.startsWith(String(given[0])) && ++listings === fate.listing)
      fs.rmSync(fate.vanish, { force: true });
    return found;
  };
  syncBuiltinESMExports();
}

if (!isMainThread && fate.thread && String(workerData?.module).includes(fate.thread))
  parentPort.once("message", () => process.exit(7));

function fill(folder) {
  const file = fs.openSync(join(folder, "ballast"), "a");
  for (let size = 1 << 20; size >= 1; size >>= 1)
    try {
      for (;;) fs.writeSync(file, Buffer.alloc(size));
    } catch (error) {
      if (error.code !== "ENOSPC") throw error;
    }
  fs.closeSync(file);
}
