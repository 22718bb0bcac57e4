import type { EdgeRecord, NodeRecord, NodeRef } from "../domain/graph.ts";
import { contentHash } from "../domain/hash.ts";
import type { Decision, JudgedSide, Judgement, StandingJudgement } from "../domain/judgement.ts";
import { compareText } from "../linking/compare-text.ts";
import { judgement, key } from "./ids.ts";
import { nodeRecord } from "./node-record.ts";

/** A thing that a judgement concerns, found by one of its selectors. */
export type Anchor = {
  readonly side: "a" | "b";
  readonly item: NodeRef;
  readonly articleId: string;
};

/** Two decisions of one person at one moment are one only where they say the same. */
export function judgementId({ verdict, by, sides }: Decision, at: string): string {
  return `judgement-${contentHash([verdict, by, at, JSON.stringify(sides)])}`;
}

/**
 * What a judgement says of the things that there are; null where it does not hold, or a side is not there: then it waits for its
 * articles. What both sides mean is no pair.
 */
export function standing(
  { id, verdict, by, at, revokedAt, sides }: Judgement,
  anchors: readonly Anchor[],
): StandingJudgement | null {
  const idsOf = (side: JudgedSide, name: "a" | "b"): string[] =>
    side.kind === "known"
      ? [side.agent]
      : anchors.flatMap((anchor) => (anchor.side === name ? [anchor.item.id] : []));
  const [a, b] = [idsOf(sides[0], "a"), idsOf(sides[1], "b")];
  const isPair = a.length > 0 && b.length > 0 && !a.some((one) => b.includes(one));
  if (!isPair || revokedAt !== null) return null;
  const whole = sides[0].kind === "passages" && sides[0].whole;
  return { id, verdict, by, at, a: ordered(a), b: ordered(b), whole };
}

function ordered(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort(compareText);
}

export function judgementRecord(decided: Judgement, anchors: readonly Anchor[]): NodeRecord {
  const { id, verdict, by, at, reason, revokedAt, sides } = decided;
  return nodeRecord(judgement(id), {
    verdict,
    by,
    at,
    reason,
    revokedAt,
    anchored: standing({ ...decided, revokedAt: null }, anchors) !== null,
    names: sides.map(({ name }) => name),
    known: sides.map((side) => (side.kind === "known" ? side.agent : "")),
    sides: JSON.stringify(sides),
  });
}

/** What it concerns now, and the articles that it must be anchored in again whenever they change. */
export function judgementEdges(decided: Judgement, anchors: readonly Anchor[]): EdgeRecord[] {
  const from = judgement(decided.id);
  const sidesOf = (id: string): string =>
    [...new Set(anchors.filter(({ item }) => item.id === id).map(({ side }) => side))]
      .sort()
      .join("");
  return [
    ...anchors.map(({ item }) => ({
      type: "CONCERNS" as const,
      from,
      to: item,
      properties: { side: sidesOf(item.id) },
    })),
    ...articleKeys(decided).map((id) => ({
      type: "HAS_KEY" as const,
      from,
      to: key(id),
      properties: {},
    })),
  ];
}

/** Keys by which the judgements of an article are found. */
export function articleKey(articleId: string): string {
  return `key-article:${contentHash([articleId])}`;
}

function articleKeys({ sides }: Pick<Judgement, "sides">): string[] {
  return [...new Set(articlesOf(sides).map(articleKey))];
}

export function articlesOf(sides: readonly JudgedSide[]): string[] {
  return [
    ...new Set(
      sides.flatMap((side) =>
        side.kind === "known" ? [] : side.selectors.map(({ articleId }) => articleId),
      ),
    ),
  ];
}
