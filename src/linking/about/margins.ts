import { EVIDENCE_NAMES, type Evidence, type EvidenceName } from "./evidence.ts";

/**
 * For each of several events that compete for a quotation, by how much more of each kind of evidence it has than any other:
 * 1 where it alone has it, 0 where another has as much, below 0 where another has more.
 */
export function marginsOf(candidates: readonly Evidence[]): Evidence[] {
  const margins = candidates.map((): Partial<Record<EvidenceName, number>> => ({}));
  for (const name of EVIDENCE_NAMES) {
    const amounts = candidates.map((evidence) => evidence[name] ?? 0);
    const [most = 0, next = 0] = highestTwo(amounts);
    for (const [nth, amount] of amounts.entries()) {
      const margin = amount - (amount === most ? next : most);
      if (margin !== 0) (margins[nth] as Partial<Record<EvidenceName, number>>)[name] = margin;
    }
  }
  return margins;
}

/** The highest number and the one after it, which is the same where two are; 0 stands for one that is missing. */
function highestTwo(numbers: readonly number[]): [number, number] {
  let [most, next] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const number of numbers) {
    if (number > most) [most, next] = [number, most];
    else if (number > next) next = number;
  }
  return [Number.isFinite(most) ? most : 0, Number.isFinite(next) ? next : 0];
}
