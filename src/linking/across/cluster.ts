import type { LinkItem } from "../../domain/link-items.ts";
import { compareText } from "../compare-text.ts";
import { type JudgedUnits, NO_UNITS } from "../judgements/units.ts";
import type { Fit, Rules } from "./comparison.ts";
import { type Placement, place } from "./place.ts";

export type Doubt = Fit & {
  /** Smallest ids of the two clusters; the first item of `a` is less full than that of `b`. */
  readonly a: string;
  readonly b: string;
};
export type Clustering = {
  /** Item ids of each cluster, ascending; clusters by their first id. */
  readonly clusters: readonly (readonly string[])[];
  readonly doubts: readonly Doubt[];
  /** How many pairs of profiles were compared. */
  readonly compared: number;
};

/** Clusters of items of which none was placed before. */
export function cluster<Profile>(
  items: readonly LinkItem<Profile>[],
  rules: Rules<Profile>,
  judged: JudgedUnits = NO_UNITS,
): Clustering {
  const { placed, doubts, compared } = place(
    {
      items: items.map((item) => ({ ...item, cluster: null, leads: false, fit: null })),
      ...{ leaving: [], unsettled: new Set(), judgedAnew: new Set(), judged },
    },
    rules,
  );
  const clusters = membersByPlace(placed);
  const firstOf = (name: string): string => clusters.get(name)?.[0] ?? "";
  return {
    clusters: [...clusters.values()].sort((x, y) => compareText(x[0] ?? "", y[0] ?? "")),
    doubts: doubts.map(({ from, to, score, reasons }) => ({
      a: firstOf(from),
      b: firstOf(to),
      score,
      reasons,
    })),
    compared,
  };
}

/** Ids by place, ascending. */
function membersByPlace(placed: Placement["placed"]): Map<string, string[]> {
  const members = new Map<string, string[]>();
  for (const [id, { place: where }] of placed) {
    const found = members.get(where);
    if (found === undefined) members.set(where, [id]);
    else found.push(id);
  }
  for (const ids of members.values()) ids.sort(compareText);
  return members;
}
