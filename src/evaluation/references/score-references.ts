import type { LinkedMention } from "../../domain/contribution.ts";
import { SpanIndex } from "../../domain/span-index.ts";
import { overlaps, type TextSpan } from "../../domain/text-span.ts";
import { type GoldReference, goldReferences, type ReferenceGold } from "./gold.ts";
import { GoldIndex } from "./gold-index.ts";

/** A reference, and what is wrong with the agent that was found for it; null where it is right. */
export type JudgedReference = {
  readonly reference: GoldReference;
  readonly error: string | null;
  /** The words to which it was led. */
  readonly antecedent: TextSpan | null;
};

/**
 * Compares what the mentions of an article were linked to with whom the gold says is meant. The antecedent is the nearest
 * other mention of the same agent that is no pronoun, one before rather than one after; what somebody is only said to be ("became
 * an aide") does not count, for the gold has that for no mention of them. A reference is right where its
 * antecedent means the same; a description of somebody whom the article does not name is also right where it has none.
 */
export function scoreReferences(
  gold: ReferenceGold,
  found: readonly LinkedMention[],
): JudgedReference[] {
  const article = new Scoring(gold, found);
  return goldReferences(gold).map((reference) => {
    const mention = article.foundAt(reference);
    const antecedent = mention === undefined ? undefined : article.antecedentOf(mention, reference);
    const error =
      reference.kind === "pronoun"
        ? article.pronounError(reference, mention, antecedent)
        : article.descriptionError(reference, antecedent);
    return { reference, error, antecedent: antecedent ?? null };
  });
}

class Scoring {
  private readonly gold: ReferenceGold;
  private readonly mentions: GoldIndex;
  private readonly found: SpanIndex<LinkedMention>;
  private readonly byAgent = new Map<string, LinkedMention[]>();

  constructor(gold: ReferenceGold, found: readonly LinkedMention[]) {
    this.gold = gold;
    this.mentions = new GoldIndex(gold);
    this.found = new SpanIndex(found);
    for (const mention of found) {
      const others = this.byAgent.get(mention.agent);
      if (others === undefined) this.byAgent.set(mention.agent, [mention]);
      else others.push(mention);
    }
  }

  /** The smallest mention that was found over the head of a gold one; for a pronoun just that word. */
  foundAt({ head, kind, start, end }: GoldReference): LinkedMention | undefined {
    const [from, to] = this.gold.tokens[head] ?? [start, end];
    return this.found
      .touching({ start: from, end: to })
      .filter((mention) => kind === "description" || mention.end - mention.start <= to - from + 2)
      .sort((a, b) => a.end - a.start - (b.end - b.start))[0];
  }

  antecedentOf(mention: LinkedMention, reference: GoldReference): LinkedMention | undefined {
    const others = (this.byAgent.get(mention.agent) ?? []).filter(
      (other) =>
        other !== mention &&
        other.kind !== "pronoun" &&
        other.method !== "predicate" &&
        !overlaps(other, reference),
    );
    const isNamed = reference.kind === "description" && mention.kind !== "role";
    const own = isNamed ? mention : undefined;
    return own ?? others.findLast(({ start }) => start < reference.start) ?? others[0];
  }

  pronounError(
    { entity, start }: GoldReference,
    mention: LinkedMention | undefined,
    antecedent: LinkedMention | undefined,
  ): string | null {
    const meant = antecedent === undefined ? undefined : this.mentions.meantBy(antecedent);
    if (meant?.entity === entity) return null;
    if (!this.isFound(entity, start)) return "no name of the person was found";
    if (mention === undefined || antecedent === undefined) return "nobody";
    return meant?.type === "person" ? "another person" : "no person";
  }

  descriptionError(
    { entity, isNamed }: GoldReference,
    antecedent: LinkedMention | undefined,
  ): string | null {
    const meant = antecedent === undefined ? undefined : this.mentions.meantBy(antecedent);
    if (antecedent === undefined) return isNamed ? "nobody, although there is a name" : null;
    if (meant?.entity === entity) return null;
    return isNamed ? "somebody else" : "somebody, although nobody named is meant";
  }

  /** Whether a name of it was found before. */
  private isFound(entity: number, before: number): boolean {
    for (const mentions of this.byAgent.values()) {
      const isSome = mentions.some(
        (mention) =>
          mention.kind !== "pronoun" &&
          mention.start < before &&
          this.mentions.meantBy(mention)?.entity === entity,
      );
      if (isSome) return true;
    }
    return false;
  }
}
