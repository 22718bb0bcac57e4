import type { SearchHit } from "../domain/graph-store.ts";

/**
 * The best hits of several labels, at most `limit`. Scores of two labels do not compare, so the best of each
 * label come first, in the order of the labels, then the second best of each; equal scores are in order of id.
 */
export function rankHits(
  hitsByLabel: readonly (readonly SearchHit[])[],
  limit: number,
): readonly SearchHit[] {
  const ranked = hitsByLabel.flatMap((hits, label) =>
    [...hits].sort(byScore).map((hit, rank) => ({ hit, rank, label })),
  );
  ranked.sort((a, b) => a.rank - b.rank || a.label - b.label);
  return ranked.slice(0, limit).map(({ hit }) => hit);
}

function byScore(a: SearchHit, b: SearchHit): number {
  return b.score - a.score || (a.id < b.id ? -1 : Number(a.id > b.id));
}
