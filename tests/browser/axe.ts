/** axe-core, run inside a page: what it finds wrong, a line each. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface AxeNode {
  readonly target: readonly unknown[];
  readonly failureSummary?: string;
}

interface AxeViolation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly AxeNode[];
}

/**
 * Empty where the page, or the part of it that `within` selects, is clean: WCAG 2.2 A and AA, and axe's own best practices. The
 * size of targets, which axe looks at only when asked, is left out on strips of years: a table below each has the same links
 * in full size, as the criterion allows.
 */
export async function findViolations(page: Page, within = "html"): Promise<string[]> {
  await page.evaluate(SOURCE);
  const violations = await page.evaluate(async (part) => {
    interface Axe {
      configure(rules: object): void;
      run(context: string, options: object): Promise<{ violations: AxeViolation[] }>;
    }
    const { axe } = window as unknown as { axe: Axe };
    axe.configure({ rules: [{ id: "target-size", selector: ":not(.strip__label)", enabled: true }] });
    return (await axe.run(part, { resultTypes: ["violations"] })).violations;
  }, within);
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map((node) => `${id} (${impact}): ${node.target.join(" ")}: ${node.failureSummary?.replaceAll("\n", " ")}`),
  );
}

/** True where the page is wider than the window, so that reading it needs scrolling sideways. */
export function overflows(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1);
}
