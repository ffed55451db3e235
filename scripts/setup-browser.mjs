// `setup.mjs`, and a Chromium: looks for one, and installs Debian's where it may.
import "./setup.mjs";
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findChromium } from "./chromium.mjs";

if (findChromium() === null) {
  const mayInstall = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  if (mayInstall) {
    console.error("No Chromium here: installing Debian's …");
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    try {
      execFileSync("apt-get", ["update", "-qq"], { stdio: ["ignore", "ignore", 2], env });
      execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], {
        stdio: ["ignore", "ignore", 2],
        env,
      });
    } catch {
      console.error("Debian's Chromium could not be installed.");
    }
  }
  if (findChromium() === null) {
    console.error(
      "The browser tests need a Chromium: install one (Debian: apt-get install chromium) or name it in CHROMIUM.",
    );
    process.exit(1);
  }
}
