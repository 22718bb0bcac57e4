/** Whether two profiles belong together: a score from 0 to 1 with reasons in words, or that they must not be joined. */
export type Comparison =
  | { readonly kind: "score"; readonly score: number; readonly reasons: readonly string[] }
  | { readonly kind: "conflict"; readonly reason: string };

export type Rank = readonly (number | string)[];

export type Rules<Profile> = {
  readonly compare: (a: Profile, b: Profile) => Comparison;
  /** Equal for profiles between which nothing tells; these are one before anything is compared. */
  readonly signature: (profile: Profile) => string;
  /** Smaller, place by place, for what says more: it is placed first, and others join it. Must depend on nothing that the signature leaves out. */
  readonly rank: (profile: Profile) => Rank;
  /** Who speaks for a cluster to which another may belong: the first of it alone, or everything in it. */
  readonly spokenForBy: "leader" | "members";
};

/** From here on two profiles are one. */
export const SAME = 0.6;
/** From here on they may be one: a person should look. */
export const DOUBTFUL = 0.4;

export type Fit = { readonly score: number; readonly reasons: readonly string[] };
