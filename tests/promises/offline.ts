/** A build in a namespace without a network: not even a loopback is up. Where strace is at hand, what it asks of the network is seen too. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../../scripts/root.ts";
import type { Proof } from "./promise.ts";

const NAMESPACE = process.getuid?.() === 0 ? ["--net"] : ["--user", "--map-root-user", "--net"];

export function canUnshareNetwork(): boolean {
  return spawnSync("unshare", [...NAMESPACE, "true"]).status === 0;
}

/** What a command reader types, without npm, which asks its registry for news of itself now and then. */
const COMMANDS = [
  [process.execPath, "scripts/setup.mjs"],
  [process.execPath, "--import", "tsx", "scripts/build.ts", "--draft", "--clean"],
];

/** @param commands run in turn; the last is given a folder to build into */
export function proveOffline(commands: readonly (readonly string[])[] = COMMANDS): Proof {
  const folder = mkdtempSync(join(tmpdir(), "offline-"));
  const isTraced = spawnSync("strace", ["-V"]).status === 0;
  const broke = canUnshareNetwork()
    ? commands.flatMap((command, at) => {
        const into =
          at === commands.length - 1 ? ["--output", join(folder, "site"), "--archive", join(folder, "memory")] : [];
        return runWithout([...command, ...into], isTraced ? join(folder, `calls-${at}`) : null);
      })
    : [];
  rmSync(folder, { recursive: true, force: true });
  return {
    promise: `Building needs no network${isTraced ? ", and opens no connection" : ""}`,
    tried: canUnshareNetwork() ? commands.length : 0,
    of: "commands in a namespace without one",
    broke,
  };
}

/** @param calls where strace is to write what the command and its children ask of the network */
function runWithout(command: readonly string[], calls: string | null): readonly string[] {
  const tracing = calls === null ? [] : ["strace", "-f", "-qq", "-e", "trace=socket,connect,sendto", "-o", calls];
  const { status, stdout, stderr } = spawnSync("unshare", [...NAMESPACE, ...tracing, ...command], {
    cwd: ROOT,
    encoding: "utf8",
  });
  const asked = calls !== null && existsSync(calls) ? readFileSync(calls, "utf8").split("\n") : [];
  return [
    ...(status === 0 ? [] : [`${command.join(" ")} ended with ${status}: ${stdout.slice(-200)}${stderr.slice(-300)}`]),
    ...asked.filter((line) => /\bAF_INET6?\b/.test(line)).map((line) => `asked of the network: ${line}`),
  ];
}
