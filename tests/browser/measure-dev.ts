/**
 * `npm run measure:dev`: how long after a file is saved the browser shows it, with the development server on a copy of this
 * checkout. Prints a table; a quiet machine gives the honest figure.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Page } from "playwright-core";
import { copyCheckout } from "../checkout.ts";
import { startBrowser } from "./harness.ts";

const PORT = 8397;
const TIMES = 3;
const PATIENCE_MS = 30_000;

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

let said = "";
const checkout = copyCheckout();
const server = spawn(process.execPath, ["--import", "tsx", "scripts/dev.ts", "--port", String(PORT)], {
  cwd: checkout,
  env: { ...process.env, INIT_CWD: checkout },
  stdio: ["ignore", "pipe", "pipe"],
});
const browser = await startBrowser();
try {
  const url = await addressOf(server);
  const articles = (await (await fetch(`${url}/data/articles.json`)).json()) as readonly Article[];
  const article = articles.find(({ context, quotes }) => context.length > 0 && quotes.length > 0);
  if (!article) throw new Error("the sample has no article with Context and a quotation");
  const page = await browser.newPage();
  await page.goto(url + new URL(article.url, url).pathname);
  for (const edit of editsOf(article)) {
    const seconds: number[] = [];
    for (let n = 1; n <= TIMES; n++) seconds.push(await measure(page, edit, n));
    const [shown, worst] = [seconds.map((s) => s.toFixed(2)).join(" "), Math.max(...seconds).toFixed(2)];
    console.log(`${edit.kind.padEnd(9)} ${edit.file.padEnd(40)} ${shown}   slowest ${worst} s`);
  }
} finally {
  server.kill();
  await browser.close();
  rmSync(dirname(checkout), { recursive: true, force: true });
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

/** Seconds from the save until the page, reloaded by the server, shows it. */
async function measure(page: Page, { file, edit, shown }: Edit, n: number): Promise<number> {
  await page.waitForTimeout(1500);
  const path = join(checkout, file);
  const text = edit(readFileSync(path, "utf8"), n);
  const from = performance.now();
  writeFileSync(path, text);
  while (performance.now() - from < PATIENCE_MS) {
    if (await page.evaluate(shown(n)).catch(() => false)) return (performance.now() - from) / 1000;
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  throw new Error(`${file}: the browser did not show the change within ${PATIENCE_MS / 1000} s:\n${said}`);
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      const address = /Serving (http:\S+?)\/? /.exec(said)?.[1];
      if (address) resolve(address);
    });
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
    child.on("exit", () => reject(new Error(`the development server ended:\n${said}`)));
  });
}
