/// <reference lib="dom" />
import type { Page } from "playwright-core";

/** How far to the right anything reaches that can be seen; what a part of the page clips or scrolls reaches no further than that. */
export function widest(page: Page): Promise<number> {
  return page.evaluate(() => {
    const parts = document.querySelectorAll("main *, header *");
    const shown = [...parts].filter((part) => part.checkVisibility());
    const seenTo = (part: Element): number => {
      let right = part.getBoundingClientRect().right;
      for (let around = part.parentElement; around !== null; around = around.parentElement) {
        if (getComputedStyle(around).overflowX === "visible") continue;
        right = Math.min(right, around.getBoundingClientRect().right);
      }
      return Math.floor(right);
    };
    const reach = shown.map(seenTo);
    return Math.max(document.documentElement.scrollWidth, ...reach);
  });
}
