import { intervalOf } from "../interval.ts";
import type { ReferenceGold } from "./gold.ts";
import type { JudgedReference } from "./score-references.ts";

export type JudgedArticle = {
  readonly gold: ReferenceGold;
  readonly references: readonly JudgedReference[];
};

/** How many references of a kind were resolved as the gold has it. */
export type ReferenceShare = {
  readonly name: string;
  readonly right: number;
  readonly of: number;
  /** Per cent. */
  readonly percentage: number;
  /** The 95 % interval of the percentage over samples of articles. */
  readonly interval: readonly [number, number] | null;
};

/** Pronouns and descriptions, together, of news and interviews, and by genre; of descriptions also those of somebody named and of nobody named. */
export function referenceShares(articles: readonly JudgedArticle[]): ReferenceShare[] {
  const genres = [...new Set(articles.map(({ gold }) => gold.genre))].sort();
  const share = (name: string, isCounted: Counted): ReferenceShare[] =>
    shareOf(name, articles, isCounted);
  const byGenre = (name: string, kind: "pronoun" | "description"): ReferenceShare[] => [
    ...share(name, ({ reference }) => reference.kind === kind),
    ...share(
      `${name}, news and interviews`,
      ({ reference }, genre) => reference.kind === kind && /^(?:news|interview)$/.test(genre),
    ),
    ...genres.flatMap((genre) =>
      share(
        `${name}, ${genre}`,
        ({ reference }, other) => reference.kind === kind && other === genre,
      ),
    ),
  ];
  const described = (isNamed: boolean): Counted => {
    return ({ reference }) => reference.kind === "description" && reference.isNamed === isNamed;
  };
  return [
    ...byGenre("pronouns", "pronoun"),
    ...byGenre("descriptions", "description"),
    ...share("descriptions of somebody named", described(true)),
    ...share("descriptions of nobody named", described(false)),
  ];
}

/** How many references there are of each error, the most frequent first. */
export function referenceErrors(articles: readonly JudgedArticle[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { references } of articles) {
    for (const { reference, error } of references) {
      if (error === null) continue;
      const kind = `${reference.kind}: ${error}`;
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
  }
  return [...counts].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1));
}

type Counted = (judged: JudgedReference, genre: string) => boolean;

function shareOf(
  name: string,
  articles: readonly JudgedArticle[],
  isCounted: Counted,
): ReferenceShare[] {
  const tallies = articles.map(({ gold, references }) => {
    const counted = references.filter((judged) => isCounted(judged, gold.genre));
    return { right: counted.filter(({ error }) => error === null).length, of: counted.length };
  });
  const { right, of } = sumOf(tallies);
  if (of === 0) return [];
  const interval = intervalOf(
    tallies.filter((tally) => tally.of > 0),
    (some) => percentageOf(sumOf(some)),
  );
  return [{ name, right, of, percentage: percentageOf({ right, of }), interval }];
}

type Tally = { readonly right: number; readonly of: number };

function sumOf(tallies: readonly Tally[]): Tally {
  return tallies.reduce((sum, { right, of }) => ({ right: sum.right + right, of: sum.of + of }), {
    right: 0,
    of: 0,
  });
}

function percentageOf({ right, of }: Tally): number {
  return Number(((100 * right) / of).toFixed(1));
}
