import { expect, it } from "vitest";
import { findQuotations } from "../../../src/extraction/quotations/find-quotations.ts";
import { findMarkedWords } from "../../../src/extraction/quotations/marked-words.ts";
import { findPassages } from "../../../src/extraction/quotations/passages.ts";
import { LONG_TEXTS } from "../../support/long-texts.ts";
import { resources } from "../../support/reading.ts";

const { analyse, quotationLexicon, attributionFinder } = resources.reading;

/** CPU milliseconds: other work on the machine does not count. */
function cpuTime(text: string): number {
  const before = process.cpuUsage();
  findMarkedWords(text, analyse(text).paragraphs);
  findQuotations(analyse(text), quotationLexicon, attributionFinder);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const SHORT = 800;
/** Ten times as long is read in ten times the time; in a hundred if each character looked at all others. */
const TIMES = 10;
const MOST = 30;
/** Below that a clock tells nothing. */
const LEAST = 10;

it.each(LONG_TEXTS)(
  "time grows with the length of a text of %s, no faster",
  (_, textOf) => {
    const [short, long] = [textOf(SHORT), textOf(SHORT * TIMES)];
    cpuTime(short);
    const once = Math.max(LEAST, Math.min(cpuTime(short), cpuTime(short)));
    // What else the process does, collecting garbage, only ever makes it longer.
    const best = Math.min(cpuTime(long), cpuTime(long));
    expect(best).toBeLessThan(MOST * once);
  },
  60_000,
);

it("a paragraph of three hundred thousand marks is read", () => {
  const marks = '"'.repeat(300_000);
  expect(() => findPassages(analyse(marks))).not.toThrow();
});
