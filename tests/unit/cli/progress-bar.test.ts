import { expect, it } from "vitest";
import { createProgressBar } from "../../../src/cli/progress-bar.ts";

function drawn(
  isTTY: boolean,
  times: readonly number[],
): { shown: string[]; bar: ReturnType<typeof createProgressBar> } {
  const shown: string[] = [];
  const clock = times[Symbol.iterator]();
  const screen = { isTTY, write: (text: string) => shown.push(text) };
  return { shown, bar: createProgressBar(screen, () => clock.next().value ?? 0) };
}

it("a bar follows what is done, ten times a second, and goes away", () => {
  const { shown, bar } = drawn(true, [0, 50, 100, 100]);
  bar.show(0, 200, "0 articles");
  bar.show(50, 200, "5 articles");
  bar.show(100, 200, "10 articles");
  bar.clear();
  expect(shown).toEqual([
    `\r\u001B[2K${"░".repeat(24)}   0 %  0 articles`,
    `\r\u001B[2K${"█".repeat(12)}${"░".repeat(12)}  50 %  10 articles`,
    "\r\u001B[2K",
  ]);
});

it("where the end is not known only the words are shown", () => {
  const { shown, bar } = drawn(true, [0]);
  bar.show(7, null, "7 articles");
  expect(shown).toEqual(["\r\u001B[2K7 articles"]);
});

it("nothing is drawn where there is no terminal", () => {
  const { shown, bar } = drawn(false, [0]);
  bar.show(7, 10, "7 articles");
  bar.clear();
  expect(shown).toEqual([]);
});
