import { expect, it } from "vitest";
import { inOrder } from "../../../src/cli/in-order.ts";

const after = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

async function* from<Item>(...items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}

it("gives results in the order of the items, whichever is done first", async () => {
  const results: number[] = [];
  const work = async (item: number): Promise<number> => {
    await after(item);
    return item;
  };
  for await (const result of inOrder(from(30, 1, 20, 0), work, 4)) results.push(result);
  expect(results).toEqual([30, 1, 20, 0]);
});

it("works on no more at once than it may", async () => {
  let [running, most] = [0, 0];
  const work = async (item: number): Promise<number> => {
    most = Math.max(most, ++running);
    await after(1);
    running--;
    return item;
  };
  for await (const _ of inOrder(from(1, 2, 3, 4, 5, 6, 7), work, 3)) await after(0);
  expect(most).toBe(3);
});

it("gives a result that is there before the next item comes", async () => {
  let isAsked = (): void => {};
  const asked = new Promise<void>((resolve) => {
    isAsked = resolve;
  });
  async function* slow(): AsyncGenerator<string> {
    yield "first";
    await asked;
    yield "second";
  }
  const results = inOrder(slow(), async (item) => item, 8);
  expect(await results.next()).toEqual({ done: false, value: "first" });
  isAsked();
  expect(await results.next()).toEqual({ done: false, value: "second" });
});

it("closes the source when nobody wants more", async () => {
  let isClosed = false;
  async function* endless(): AsyncGenerator<number> {
    try {
      for (let nth = 0; ; nth++) yield nth;
    } finally {
      isClosed = true;
    }
  }
  for await (const result of inOrder(endless(), async (item) => item, 2)) if (result === 3) break;
  expect(isClosed).toBe(true);
});
