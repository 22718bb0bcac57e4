import type { MentionCandidate } from "../../domain/candidates.ts";
import type { SpanIndex } from "../../domain/span-index.ts";
import { overlaps, type TextSpan } from "../../domain/text-span.ts";
import { tiedFrom } from "./objects.ts";
import type { NounPhrase, SentenceShape } from "./sentence-shape.ts";

/** Prepositions that tell by what hangs on it whom a phrase means, the surest first: "a lawsuit in Paris *against the bank*". */
const HANGING = ["of", "against", "on", "to", "from", "by", "in"];

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

  /** Whether a phrase says by name who is meant, or of which state they are. */
  isNamed(phrase: NounPhrase): boolean {
    const span = this.spanOf(phrase);
    if (span === null) return false;
    const mention = this.mentions.at(span);
    if (mention === undefined) return this.isCapital(this.tokenAt(phrase, span));
    const { kind, gazetteer, affiliations } = mention;
    return kind === "name" || kind === "metonym" || gazetteer !== null || affiliations.length > 0;
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
    const tied = tiedFrom(this.shape, phrase.end)
      .map((one) => ({ ...one, rank: HANGING.indexOf(one.preposition) }))
      .filter(({ rank }) => rank >= 0)
      .sort((a, b) => a.rank - b.rank);
    for (const { phrases } of tied) {
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
    while (first > phrase.first && this.isOfName(first - 1)) first--;
    return this.isCapital(phrase.head) ? this.span(first, phrase.end) : null;
  }

  private tokenAt({ first, head }: NounPhrase, { start }: TextSpan): number {
    for (let at = first; at < head; at++) if (this.shape.tokens[at]?.start === start) return at;
    return head;
  }

  /** "Israel Navy", "Iraqi Communist Party": capitals that go on to the left, past the word that begins a sentence only if it is a name. */
  private isOfName(at: number): boolean {
    if (this.shape.tag(at) === "PROPN") return true;
    return at > this.shape.first && this.shape.tag(at) !== "DET" && this.isCapital(at);
  }

  private isCapital(at: number): boolean {
    return /^\p{Lu}/u.test(this.shape.tokens[at]?.text ?? "");
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
