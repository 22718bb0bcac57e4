import { describe, expect, it } from "vitest";
import { between, inSlices, type Work } from "../../../web/src/graph/in-slices.ts";

describe("work in slices", () => {
  /** Thirty steps of ten milliseconds each. */
  function* manySteps(): Work<string> {
    for (let step = 1; step <= 30; step++) {
      const until = performance.now() + 10;
      while (performance.now() < until);
      yield step / 30;
    }
    return "done";
  }

  it("lets others have their turn, says how far it is, and ends with its result", async () => {
    const shares: number[] = [];
    let turns = 0;
    const others = setInterval(() => turns++);
    const result = await new Promise((onDone) => {
      inSlices(manySteps(), { onShare: (share) => shares.push(share), onDone });
    });
    clearInterval(others);

    expect(result).toBe("done");
    expect(turns).toBeGreaterThan(0);
    expect(shares.length).toBeGreaterThan(2);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  it("is done at once where there is little of it", () => {
    const results: string[] = [];
    // biome-ignore lint/correctness/useYield: work without a step
    function* little(): Work<string> {
      return "little";
    }
    inSlices(little(), { onShare: () => {}, onDone: (result) => results.push(result) });
    expect(results).toEqual(["little"]);
  });

  it("ends when it is given up, and tidies up", async () => {
    const told: string[] = [];
    function* tidy(): Work<void> {
      try {
        yield* manySteps();
      } finally {
        told.push("tidied");
      }
    }
    const giveUp = inSlices(tidy(), { onShare: () => {}, onDone: () => told.push("done") });
    giveUp();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(told).toEqual(["tidied"]);
  });

  it("counts a part as the share that it is of the whole", () => {
    function* half(): Work<string> {
      yield 0;
      yield 0.5;
      return "half";
    }
    const part = between(0.4, 0.8, half());
    expect(part.next()).toEqual({ value: 0.4, done: false });
    expect(part.next().value).toBeCloseTo(0.6);
    expect(part.next()).toEqual({ value: "half", done: true });
  });
});
