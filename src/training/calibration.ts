/** A raw confidence, and whether what it was given to was right. */
export type Outcome = { readonly raw: number; readonly isRight: boolean };

/** Points from 0 to 1 at which a calibration is given. */
const POINTS = 41;

/**
 * How often what has a raw confidence is right, at equally distant points from 0 to 1: the rising line that fits best
 * (isotonic regression by pooling neighbours that fall; Ayer et al. 1955), read off in the middle of each pool.
 */
export function calibrationOf(outcomes: readonly Outcome[]): number[] {
  const sorted = [...outcomes].sort((a, b) => a.raw - b.raw);
  const pools: { sum: number; right: number; count: number }[] = [];
  for (const part of parts(sorted)) {
    pools.push({
      sum: part.reduce((sum, { raw }) => sum + raw, 0),
      right: part.filter(({ isRight }) => isRight).length,
      count: part.length,
    });
    for (
      let last = pools.length - 1;
      last > 0 && rate(pools[last]) < rate(pools[last - 1]);
      last--
    ) {
      const [before, after] = pools.splice(-2) as [Pool, Pool];
      pools.push({
        sum: before.sum + after.sum,
        right: before.right + after.right,
        count: before.count + after.count,
      });
    }
  }
  const line = pools.map((pool) => ({ raw: pool.sum / pool.count, rate: rate(pool) }));
  return Array.from({ length: POINTS }, (_, nth) => {
    const value = readOff(line, nth / (POINTS - 1));
    return Math.round(value * 1000) / 1000;
  });
}

type Pool = { sum: number; right: number; count: number };

/** Outcomes that are taken together from the start, so that a pool is no accident. */
const TOGETHER = 50;

function parts<Item>(items: readonly Item[]): Item[][] {
  const count = Math.max(1, Math.floor(items.length / TOGETHER));
  return Array.from({ length: count }, (_, nth) =>
    items.slice(
      Math.floor((nth * items.length) / count),
      Math.floor(((nth + 1) * items.length) / count),
    ),
  ).filter(({ length }) => length > 0);
}

function rate(pool: Pool | undefined): number {
  return pool === undefined ? 0 : pool.right / pool.count;
}

function readOff(
  line: readonly { readonly raw: number; readonly rate: number }[],
  raw: number,
): number {
  const after = line.findIndex((point) => point.raw >= raw);
  if (line.length === 0) return raw;
  if (after < 0) return line.at(-1)?.rate ?? raw;
  const [low, high] = [line[after - 1], line[after]];
  if (high === undefined) return raw;
  if (low === undefined) return high.raw === 0 ? high.rate : (high.rate * raw) / high.raw;
  return low.rate + ((high.rate - low.rate) * (raw - low.raw)) / (high.raw - low.raw || 1);
}
