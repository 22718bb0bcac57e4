import { findQuotations } from "../../src/extraction/quotations/find-quotations.ts";
import { LONG_TEXTS } from "../support/long-texts.ts";
import { resources } from "../support/reading.ts";
import { cpuTime, memory } from "./stopwatch.ts";

const SIZES = [10_000, 100_000, 1_000_000, 10_000_000];
/** The short ones are read so often that as many characters are read. */
const LEAST_READ = 100_000;

/** Time per character from 10 kB to 10 MB of news and of hostile texts, against the shortest. */
export async function* benchLinearity(longest: number): AsyncGenerator<string> {
  yield "CPU nanoseconds per character by size; the ratio is the dearest size against the smallest";
  const { analyse, quotationLexicon, attributionFinder } = resources.reading;
  for (const [name, textOf] of LONG_TEXTS) {
    const costs: number[] = [];
    for (const size of SIZES.filter((one) => one <= longest)) {
      const text = textOf(size);
      const times = Math.max(1, Math.round(LEAST_READ / size));
      const read = (): void => {
        for (let nth = 0; nth < times; nth++) {
          findQuotations(analyse(text), quotationLexicon, attributionFinder);
        }
      };
      if (size === SIZES[0]) read();
      costs.push(((await cpuTime(read)) * 1e6) / (text.length * times));
    }
    const ratio = Math.max(...costs) / (costs[0] ?? 1);
    const shown = costs.map((cost) => cost.toFixed(0).padStart(7)).join("");
    yield `  ${name.padEnd(34)}${shown}   ${ratio.toFixed(1)}×   ${memory()} MB`;
  }
}
