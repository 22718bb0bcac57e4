import type { MentionCandidate } from "../../domain/candidates.ts";
import type { SpanIndex } from "../../domain/span-index.ts";
import { overlaps, type TextSpan } from "../../domain/text-span.ts";
import { tiedFrom } from "./objects.ts";
import type { NounPhrase, SentenceShape } from "./sentence-shape.ts";

/** Which people and institutions the noun phrases of a sentence mean. */
export class Agents {
  private readonly shape: SentenceShape;
  private readonly mentions: SpanIndex<MentionCandidate>;

  constructor(shape: SentenceShape, mentions: SpanIndex<MentionCandidate>) {
    this.shape = shape;
    this.mentions = mentions;
  }

  /** Whether a phrase means somebody, itself, by its owner or by what hangs on it. */
  isAgent(phrase: NounPhrase): boolean {
    return this.spanOf(phrase) !== null;
  }

  spansOf(phrases: readonly NounPhrase[]): TextSpan[] {
    const spans: TextSpan[] = [];
    for (const phrase of phrases) {
      const span = this.spanOf(phrase);
      if (span !== null && !spans.some((other) => overlaps(other, span))) spans.push(span);
    }
    return spans;
  }

  /** Who stands in the phrase of a noun before it: "the US expulsion", "Russia's invasion". */
  ownerOf(noun: number): readonly NounPhrase[] | null {
    const phrase = this.shape.phraseAt(noun);
    if (phrase === undefined) return null;
    if (phrase.first < noun) {
      const before = { first: phrase.first, end: noun, head: noun - 1, isOwner: false };
      if (this.mentionIn(before) !== undefined) return [before];
    }
    const owner = this.owner(phrase);
    return owner === undefined ? null : [owner];
  }

  private owner(phrase: NounPhrase): NounPhrase | undefined {
    const before = this.shape.phraseAt(phrase.first - 2);
    return before?.isOwner === true && before.end === phrase.first - 1 ? before : undefined;
  }

  private spanOf(phrase: NounPhrase, depth = 0): TextSpan | null {
    const own = this.spanIn(phrase);
    if (own !== null) return own;
    const owner = this.owner(phrase);
    const owning = owner === undefined ? null : this.spanOf(owner, depth + 1);
    if (owning !== null || depth > 1) return owning;
    for (const { preposition, phrases } of tiedFrom(this.shape, phrase.end)) {
      if (!/^(?:of|from|by|against|on|to|in)$/.test(preposition)) continue;
      const [first] = phrases;
      const span = first === undefined ? null : this.spanOf(first, depth + 1);
      if (span !== null) return span;
    }
    return null;
  }

  /** The mention at the head; people of some kind; a name that no list knows; else whoever the phrase names before its head. */
  private spanIn(phrase: NounPhrase): TextSpan | null {
    const mention = this.mentionIn(phrase);
    const isHead = mention !== undefined && overlaps(mention, this.span(phrase.head, phrase.end));
    const named = isHead ? null : this.nameIn(phrase);
    if (named !== null) return named;
    return mention === undefined
      ? this.modifierIn(phrase)
      : { start: mention.start, end: mention.end };
  }

  /** The mention at the phrase's head, else the last one in it; "their" families are not they. */
  private mentionIn(phrase: NounPhrase): MentionCandidate | undefined {
    const head = this.span(phrase.head, phrase.head + 1);
    const inside = this.mentions
      .touching(this.span(phrase.first, phrase.end))
      .filter(({ kind }) => kind !== "pronoun" || phrase.end === phrase.first + 1);
    return inside.find((mention) => overlaps(mention, head)) ?? inside.at(-1);
  }

  /** A name that no list knows ("Boko Haram"), or people of some kind ("two gunmen"). */
  private nameIn(phrase: NounPhrase): TextSpan | null {
    const { shape } = this;
    if (!shape.canAct(phrase) || shape.lexicon.quantities.has(shape.lower(phrase.head)))
      return null;
    if (shape.isPeople(phrase.head)) return this.span(phrase.first, phrase.end);
    let first = phrase.head;
    while (first > phrase.first && shape.tag(first - 1) === "PROPN") first--;
    const isName = /^\p{Lu}/u.test(shape.tokens[phrase.head]?.text ?? "");
    return isName ? this.span(first, phrase.end) : null;
  }

  /** "the UNITA wing": the name before a noun. */
  private modifierIn(phrase: NounPhrase): TextSpan | null {
    const { shape } = this;
    let end = phrase.head;
    while (end > phrase.first && shape.tag(end - 1) !== "PROPN") end--;
    let first = end;
    while (first > phrase.first && shape.tag(first - 1) === "PROPN") first--;
    return end > first && !shape.isTime(phrase) ? this.span(first, end) : null;
  }

  private span(first: number, end: number): TextSpan {
    const { tokens } = this.shape;
    return { start: tokens[first]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
  }
}
