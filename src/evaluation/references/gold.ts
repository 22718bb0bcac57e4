import { z } from "zod";

const TokenSchema = z.tuple([
  z.int().nonnegative(),
  z.int().nonnegative(),
  /** Universal part of speech. */
  z.string(),
  /** Index of the token on which it depends; -1 for the root. */
  z.int(),
  /** Universal dependency relation. */
  z.string(),
  /** Index of the sentence. */
  z.int(),
]);

const MentionSchema = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  /** Equal within an article for mentions of one and the same thing. */
  entity: z.int(),
  type: z.string(),
});

/** A line of a gold file of references: an article, its tokens, and all its mentions of anything. Offsets count UTF-16 code units. */
export const ReferenceGoldSchema = z.object({
  id: z.string(),
  genre: z.string(),
  text: z.string(),
  tokens: z.array(TokenSchema),
  mentions: z.array(MentionSchema),
});

export type ReferenceGold = z.infer<typeof ReferenceGoldSchema>;
export type GoldMention = ReferenceGold["mentions"][number] & {
  /** Index of the token on which the others depend. */
  readonly head: number;
  /** The head, and what is one name with it ("President", "Trump"). */
  readonly core: readonly number[];
  /** Whether the head is a proper noun. */
  readonly isName: boolean;
};

/** The mentions of an article in order of reading, the enclosing ones first. Those without a token are left out. */
export function goldMentions({ tokens, mentions }: ReferenceGold): GoldMention[] {
  const children = new Map<number, number[]>();
  for (const [at, [, , , head, relation]] of tokens.entries()) {
    if (relation.startsWith("flat")) children.set(head, [...(children.get(head) ?? []), at]);
  }
  const ordered = [...mentions].sort((a, b) => a.start - b.start || b.end - a.end);
  return ordered.flatMap((mention): GoldMention[] => {
    const inside = tokens.flatMap(([start, end], at) =>
      start >= mention.start && end <= mention.end ? [at] : [],
    );
    const own = new Set(inside);
    const head = inside.find((at) => !own.has(tokens[at]?.[3] ?? -1));
    if (head === undefined) return [];
    const core = [head, ...(children.get(head) ?? []).filter((at) => own.has(at))];
    return [{ ...mention, head, core, isName: tokens[head]?.[2] === "PROPN" }];
  });
}

/** A reference to be resolved, and who is meant. */
export type GoldReference = GoldMention & {
  readonly kind: "pronoun" | "description";
  /** Whether the article names who is meant: before it for a pronoun, anywhere for a description. */
  readonly isNamed: boolean;
};

const SINGULAR = /^(?:he|him|his|himself|she|her|hers|herself)$/i;
const DEFINITE = /^(?:the|this|that)\s/i;

/**
 * The third-person singular pronouns for a person who was named before, and the definite descriptions ("the minister",
 * "this court") of persons and organisations.
 */
export function goldReferences(gold: ReferenceGold): GoldReference[] {
  const mentions = goldMentions(gold);
  const named = new Set(mentions.filter(({ isName }) => isName).map(({ entity }) => entity));
  const before = new Set<number>();
  return mentions.flatMap((mention): GoldReference[] => {
    const { start, end, type, entity, head, isName } = mention;
    const words = gold.text.slice(start, end);
    const isKnown = before.has(entity);
    if (isName) before.add(entity);
    if (type === "person" && SINGULAR.test(words) && isKnown) {
      return [{ ...mention, kind: "pronoun", isNamed: true }];
    }
    const isAgent = type === "person" || type === "organization";
    const isDescription = gold.tokens[head]?.[2] === "NOUN" && DEFINITE.test(words);
    if (!isAgent || !isDescription) return [];
    return [{ ...mention, kind: "description", isNamed: named.has(entity) }];
  });
}
