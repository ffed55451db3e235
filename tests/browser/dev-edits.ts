/**
 * The development server on a copy of this checkout, with a file of each kind edited there, and how long the browser takes to
 * show it.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Page } from "playwright-core";
import { copyCheckout } from "../checkout.ts";
import { startBrowser } from "./harness.ts";

const PORT = 8397;
/** A machine that is busy with other tests is slow. */
const PATIENCE_MS = 120_000;

interface Edit {
  readonly kind: string;
  readonly file: string;
  readonly edit: (text: string, n: number) => string;
  /** Run in the page, as text, until it is true. */
  readonly shown: (n: number) => string;
}

interface Article {
  readonly url: string;
  readonly source: { readonly path: string };
  readonly context: readonly unknown[];
  readonly quotes: readonly { readonly text: string }[];
}

export interface Shown {
  readonly kind: string;
  readonly file: string;
  /** From each save until the page, reloaded by the server, shows it. */
  readonly seconds: readonly number[];
}

/** Each file is edited so many times. Throws what the server said where an edit is not shown in time. */
export async function showEdits(times: number): Promise<readonly Shown[]> {
  const checkout = copyCheckout();
  const server = spawn(process.execPath, ["--import", "tsx", "scripts/dev.ts", "--port", String(PORT)], {
    cwd: checkout,
    env: { ...process.env, INIT_CWD: checkout },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const browser = await startBrowser();
  try {
    const { url, said } = await addressOf(server);
    const articles = (await (await fetch(`${url}/data/articles.json`)).json()) as readonly Article[];
    const article = articles.find(({ context, quotes }) => context.length > 0 && quotes.length > 0);
    if (!article) throw new Error("the sample has no article with Context and a quotation");
    const page = await browser.newPage();
    await page.goto(url + new URL(article.url, url).pathname);
    const rows: Shown[] = [];
    for (const { kind, file, edit, shown } of editsOf(article)) {
      const seconds: number[] = [];
      for (let n = 1; n <= times; n++) {
        // What a person does between two saves.
        await page.waitForTimeout(1500);
        const path = join(checkout, file);
        const text = edit(readFileSync(path, "utf8"), n);
        const passed = await saveAndWait(page, path, text, shown(n));
        if (passed === null) throw new Error(`${file}: the browser did not show the change:\n${said()}`);
        seconds.push(passed);
      }
      rows.push({ kind, file, seconds });
    }
    return rows;
  } finally {
    server.kill();
    await browser.close();
    rmSync(dirname(checkout), { recursive: true, force: true });
  }
}

function editsOf(article: Article): readonly Edit[] {
  const word = /\p{L}{4,}/u.exec(article.quotes[0]?.text ?? "")?.[0] ?? "";
  return [
    {
      kind: "clipping",
      file: `content/${article.source.path}`,
      edit: (text, n) => (n === 1 ? text.replaceAll(word, "Halm1") : text.replaceAll(`Halm${n - 1}`, `Halm${n}`)),
      shown: (n) => `document.querySelector("main").textContent.includes("Halm${n}")`,
    },
    {
      kind: "layout",
      file: "layouts/document.tsx",
      edit: (text, n) => text.replace(/class="skip"( data-n="\d")?/, `class="skip" data-n="${n}"`),
      shown: (n) => `document.querySelector(".skip").dataset.n === "${n}"`,
    },
    {
      kind: "style",
      file: "src/style/token.css",
      edit: (text, n) => `${text}:root { --n: ${n}; }\n`,
      shown: (n) => `getComputedStyle(document.documentElement).getPropertyValue("--n").trim() === "${n}"`,
    },
    {
      kind: "library",
      file: "src/site/address.ts",
      edit: (text, n) => text.replace(/`context-(?:\d-)?\$/, `\`context-${n}-$`),
      shown: (n) => `document.getElementById("context-${n}-1") !== null`,
    },
  ];
}

/** Seconds; null where it was not shown in time. */
async function saveAndWait(page: Page, path: string, text: string, shown: string): Promise<number | null> {
  const from = performance.now();
  writeFileSync(path, text);
  while (performance.now() - from < PATIENCE_MS) {
    // While the page is being loaded again there is none to ask.
    if (await page.evaluate(shown).catch(() => false)) return (performance.now() - from) / 1000;
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  return null;
}

/** Where it serves, once it does, and what it has said so far. */
function addressOf(child: ChildProcess): Promise<{ readonly url: string; readonly said: () => string }> {
  return new Promise((resolve, reject) => {
    let said = "";
    const listen = (text: string): void => {
      said += text;
      const url = /Serving (http:\S+?)\/? /.exec(said)?.[1];
      if (url) resolve({ url, said: () => said });
    };
    child.stdout?.setEncoding("utf8").on("data", listen);
    child.stderr?.setEncoding("utf8").on("data", listen);
    child.on("exit", () => reject(new Error(`the development server ended:\n${said}`)));
  });
}
