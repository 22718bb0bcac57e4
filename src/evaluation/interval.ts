import { randomNumbers } from "../domain/random-numbers.ts";

const SAMPLES = 1000;

/**
 * The 95 % interval of a figure, by drawing as many articles with replacement a thousand times (Efron 1979, "Bootstrap
 * methods"). The same articles always give the same interval; null where there are fewer than two.
 */
export function intervalOf<Item>(
  items: readonly Item[],
  figure: (sample: readonly Item[]) => number | null,
): [number, number] | null {
  if (items.length < 2) return null;
  const random = randomNumbers(1);
  const values: number[] = [];
  for (let nth = 0; nth < SAMPLES; nth++) {
    const sample = items.map(() => items[Math.floor(random() * items.length)] as Item);
    const value = figure(sample);
    if (value !== null) values.push(value);
  }
  if (values.length === 0) return null;
  values.sort((a, b) => a - b);
  const at = (part: number): number =>
    Number((values[Math.floor(part * (values.length - 1))] as number).toFixed(1));
  return [at(0.025), at(0.975)];
}
