/// <reference lib="dom" />
import type * as Axe from "axe-core";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";

/** WCAG 2.2, levels A and AA. */
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** The rules that other colours can break. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/** "rule: element", for each element that breaks a rule; `of` the colours alone where only they are others than before. */
export async function violations(page: Page, of: "all" | "colours" = "all"): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const runOnly: Axe.RunOnly =
    of === "all" ? { type: "tag", values: TAGS } : { type: "rule", values: COLOUR_RULES };
  const results = await page.evaluate(
    (only) => (window as unknown as { axe: typeof Axe }).axe.run({ runOnly: only }),
    runOnly,
  );
  // A view on which nothing was examined proves nothing.
  expect(results.passes.length).toBeGreaterThan(of === "all" ? 5 : 0);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ""}`),
  );
}
