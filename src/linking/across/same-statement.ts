import { dayNumber } from "../../domain/calendar.ts";
import type { StatementItem, StatementProfile } from "../../domain/link-items.ts";
import {
  type Clustering,
  type Comparison,
  compareText,
  DOUBTFUL,
  type Doubt,
  SAME,
} from "./cluster.ts";
import { grams, minHash, winnow } from "./fingerprints.ts";

/** Below this many content words a text says too little to be compared by words alone. */
const MIN_TERMS = 4;
/** Share of the shorter text's runs of three words that stand in the longer one, for the two to be one text. */
const SAME_TEXT = 0.6;
/** Words said again later than this are another statement. */
const MAX_DAYS = 45;
/** A paraphrase is reported while it is news. */
const MAX_DAYS_REWORDED = 10;
const MIN_HASHES = 5;

/** Quotations that may report one statement share one of these: a run of six words, or a speaker and some of the words. */
export function statementKeys(profile: StatementProfile): readonly string[] {
  const keys = winnow(profile.words).map((hash) => `key-words:${hash}`);
  if (profile.speaker === null) return keys;
  const speaker = profile.speaker;
  return [
    ...keys,
    ...minHash(profile.terms, MIN_HASHES).map((hash, nth) => `key-said:${speaker}:${nth}:${hash}`),
  ];
}

/** Whether two quotations report one statement. Who said it counts only where the words alone do not decide. */
function compareStatements(a: StatementProfile, b: StatementProfile): Comparison {
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  const days = daysApart(a, b);
  if (days !== null && days > MAX_DAYS) return { kind: "conflict", reason: `${days} days apart` };
  const sameText = shareOfGrams(short, long);
  const sameSpeaker = a.speaker !== null && a.speaker === b.speaker;
  if (sameText >= SAME_TEXT && (short.terms.length >= MIN_TERMS || sameSpeaker)) {
    return sameWords(short, long, sameText);
  }
  if (!sameSpeaker) return { kind: "score", score: 0, reasons: [] };
  return reworded(short, long, days);
}

function sameWords(short: StatementProfile, long: StatementProfile, share: number): Comparison {
  const numbers = new Set(long.numbers);
  const other = short.numbers.find((number) => !numbers.has(number));
  if (other !== undefined) return { kind: "conflict", reason: `${other} is not in the other` };
  const isWhole = short.words.length >= 0.8 * long.words.length;
  if (isWhole && short.negations !== long.negations) {
    return { kind: "conflict", reason: "one denies what the other says" };
  }
  return {
    kind: "score",
    score: SAME + (1 - SAME) * share,
    reasons: [share === 1 ? "the same words" : `${Math.round(100 * share)} % of the same words`],
  };
}

function reworded(
  short: StatementProfile,
  long: StatementProfile,
  days: number | null,
): Comparison {
  if (short.terms.length < MIN_TERMS) return { kind: "score", score: 0, reasons: [] };
  if (days !== null && days > MAX_DAYS_REWORDED) {
    return { kind: "score", score: 0, reasons: [] };
  }
  if (short.numbers.some((number) => !long.numbers.includes(number))) {
    return { kind: "conflict", reason: "another number" };
  }
  if (short.negations > 0 !== long.negations > 0) {
    return { kind: "conflict", reason: "one denies what the other says" };
  }
  const terms = new Set(long.terms);
  const common = short.terms.filter((term) => terms.has(term)).length;
  const contained = common / short.terms.length;
  const alike = common / (short.terms.length + long.terms.length - common);
  return {
    kind: "score",
    score: (contained + alike) / 2,
    reasons: ["same speaker", `${common} of ${short.terms.length} content words in common`],
  };
}

/** Also says how well each quotation fits the one that leads its cluster. */
export type StatementClustering = Clustering & { readonly fits: ReadonlyMap<string, Fit> };
type Fit = { readonly score: number; readonly reasons: readonly string[] };

const LEADS: Fit = { score: 1, reasons: ["the fullest quotation of it"] };

/**
 * The fullest quotation leads; a shorter one joins the leader that it fits best, or leads itself. Direct
 * speech leads before reported speech of the same length.
 */
export function clusterStatements(items: readonly StatementItem[]): StatementClustering {
  const leaders: { readonly item: StatementItem; readonly members: string[] }[] = [];
  const byKey = new Map<string, number[]>();
  const doubts: Doubt[] = [];
  const fits = new Map<string, Fit>();
  for (const item of [...items].sort(byFullness)) {
    const ranked = [...new Set(item.keys.flatMap((key) => byKey.get(key) ?? []))]
      .map((leader) => ({ leader, ...fitOf(item, leaders[leader]?.item) }))
      .sort((x, y) => y.score - x.score || x.leader - y.leader);
    const best = ranked[0];
    if (best !== undefined && best.score >= SAME) {
      leaders[best.leader]?.members.push(item.id);
      fits.set(item.id, { score: best.score, reasons: best.reasons });
      continue;
    }
    for (const { leader, score, reasons } of ranked) {
      const other = leaders[leader]?.item.id;
      if (score >= DOUBTFUL && other !== undefined)
        doubts.push({ a: other, b: item.id, score, reasons });
    }
    for (const key of item.keys) byKey.set(key, [...(byKey.get(key) ?? []), leaders.length]);
    leaders.push({ item, members: [item.id] });
    fits.set(item.id, LEADS);
  }
  const clusters = leaders.map(({ members }) => [...members].sort());
  const first = new Map(clusters.flatMap((ids) => ids.map((id) => [id, ids[0] ?? id])));
  return {
    fits,
    clusters: clusters.sort((x, y) => compareText(x[0] ?? "", y[0] ?? "")),
    doubts: doubts.map((doubt) => {
      const [a, b] = [first.get(doubt.a) ?? doubt.a, first.get(doubt.b) ?? doubt.b].sort();
      return { ...doubt, a: a as string, b: b as string };
    }),
  };
}

function fitOf(item: StatementItem, leader: StatementItem | undefined): Fit {
  if (leader === undefined) return { score: 0, reasons: [] };
  const comparison = compareStatements(item.profile, leader.profile);
  return comparison.kind === "score" ? comparison : { score: 0, reasons: [] };
}

const KIND_ORDER = { direct: 0, mixed: 1, indirect: 2 } as const;

function byFullness(a: StatementItem, b: StatementItem): number {
  return (
    b.profile.words.length - a.profile.words.length ||
    KIND_ORDER[a.profile.kind] - KIND_ORDER[b.profile.kind] ||
    compareText(a.profile.words.join(" "), b.profile.words.join(" ")) ||
    compareText(a.id, b.id)
  );
}

function shareOfGrams(short: StatementProfile, long: StatementProfile): number {
  const parts = grams(short.words);
  if (parts.length === 0) return 0;
  if (short.words.length < 3) return ` ${long.words.join(" ")} `.includes(` ${parts[0]} `) ? 1 : 0;
  const whole = new Set(grams(long.words));
  return parts.filter((part) => whole.has(part)).length / parts.length;
}

/** Days between the two, or null where one has no date. */
function daysApart(a: StatementProfile, b: StatementProfile): number | null {
  if (a.date === null || b.date === null) return null;
  const [from, to] = [dayNumber(a.date), dayNumber(b.date)];
  return from === null || to === null ? null : Math.abs(from - to);
}
