import type { AnalysedText, Token } from "../analyse.ts";
import { isThatBeforeMany } from "../plural-noun.ts";
import type { ActionLexicon } from "./lexicon.ts";

/** A noun phrase without what hangs on it ("the Russian foreign ministry"): token indexes, half-open; `head` is its last noun. */
export type NounPhrase = {
  readonly first: number;
  readonly end: number;
  readonly head: number;
  /** Whether "'s" follows. */
  readonly isOwner: boolean;
};

const INNER = new Set(["DET", "ADJ", "NUM", "NOUN", "PROPN", "SYM"]);
const NOMINAL = new Set(["NOUN", "PROPN", "NUM", "PRON", "SYM"]);
const POSSESSIVE = /^(?:his|her|its|their|our|my|your)$/;
const PERSONAL = /^(?:he|she|they|it|we|i|you|him|them|us|me|those|one|who|whom)$/;
const OWNER_MARK = /^(?:['’]s?)$/;

/** A sentence as noun phrases and the words between them: enough to tell who does what, without a full parse. */
export class SentenceShape {
  readonly tokens: readonly Token[];
  readonly first: number;
  readonly end: number;
  readonly phrases: readonly NounPhrase[];
  readonly lexicon: ActionLexicon;
  private readonly byToken: ReadonlyMap<number, NounPhrase>;

  constructor({ tokens, sentences }: AnalysedText, sentence: number, lexicon: ActionLexicon) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.first = sentences[sentence]?.firstToken ?? 0;
    this.end = sentences[sentence]?.endToken ?? 0;
    this.phrases = this.findPhrases();
    const byToken = new Map<number, NounPhrase>();
    for (const phrase of this.phrases)
      for (let at = phrase.first; at < phrase.end; at++) byToken.set(at, phrase);
    this.byToken = byToken;
  }

  /** The phrase that a token is part of. */
  phraseAt(at: number): NounPhrase | undefined {
    return this.byToken.get(at);
  }

  lower(at: number): string {
    return at < this.first || at >= this.end ? "" : (this.tokens[at]?.lower ?? "");
  }

  tag(at: number): string {
    return at < this.first || at >= this.end ? "" : (this.tokens[at]?.tag ?? "");
  }

  /** Words that can be a form of these verbs, whatever the tagger made of them. */
  verbsAt(at: number): readonly string[] {
    const word = this.lower(at);
    return this.lexicon.verbForms.get(word) ?? [];
  }

  isVerb(at: number): boolean {
    if (this.isCapitalised(at)) return false;
    const tag = this.tag(at);
    if (tag === "VERB" || tag === "AUX") return true;
    return tag !== "PUNCT" && this.isMistakenVerb(at);
  }

  /** "said Rob Teller": a capital within a sentence begins a name. */
  private isCapitalised(at: number): boolean {
    const word = this.tokens[at]?.text ?? "";
    return (
      at > this.first &&
      /^\p{Lu}\p{Ll}/u.test(word) &&
      ["VERB", "NOUN", "ADJ", "ADP", "PROPN", "NUM"].includes(this.tag(at - 1))
    );
  }

  /** A mark that ends what was being said; a full stop in a sentence only follows an abbreviation. */
  isStop(at: number): boolean {
    return /^[;:!?“”"‘()—–]+$/.test(this.lower(at)) || at < this.first || at >= this.end;
  }

  isTime(phrase: NounPhrase): boolean {
    return this.lexicon.times.has(this.lower(phrase.head));
  }

  /** "Yasser Arafat Wednesday rejected": a day is no part of a name. */
  private isTimeWord(at: number): boolean {
    return (
      this.lexicon.times.has(this.lower(at)) && this.tag(at) !== "ADJ" && this.tag(at) !== "AUX"
    );
  }

  /** Whether a phrase can mean somebody: a name, a pronoun, people of some kind. */
  canAct(phrase: NounPhrase): boolean {
    if (this.isTime(phrase)) return false;
    return ["PROPN", "PRON"].includes(this.tag(phrase.head)) || this.isPeople(phrase.head);
  }

  /** "soldiers", "gunmen", "activists". */
  isPeople(at: number): boolean {
    const { agentNouns, agentEndings } = this.lexicon;
    const word = this.lower(at);
    return (
      this.tag(at) === "NOUN" &&
      (agentNouns.has(word) || agentEndings.some((ending) => word.endsWith(ending)))
    );
  }

  /** "convicted Prince Ranariddh", "proposed changes": a participle that only describes the noun after it. */
  isDescribing(at: number): boolean {
    const isPast = this.tag(at) === "VERB" && this.lower(at).endsWith("ed");
    return (
      (isPast || this.lexicon.participles.has(this.lower(at))) &&
      ["", "DET", "ADJ", "ADP", "NUM", "VERB"].includes(this.tag(at - 1)) &&
      ["NOUN", "PROPN", "ADJ"].includes(this.tag(at + 1))
    );
  }

  /** A verb that says something by itself: no auxiliary of another one. */
  isMainVerb(at: number): boolean {
    if (!this.isVerb(at) || this.phraseAt(at) !== undefined) return false;
    if (this.tag(at) !== "AUX") return true;
    let next = at + 1;
    while (["ADV", "PART"].includes(this.tag(next))) next++;
    return !this.isVerb(next);
  }

  /** The place before a phrase and those who own it. */
  before({ first }: NounPhrase): number {
    let start = first;
    for (
      let owner = this.phraseAt(start - 2);
      owner?.isOwner === true && owner.end === start - 1;
    ) {
      start = owner.first;
      owner = this.phraseAt(start - 2);
    }
    return start - 1;
  }

  /** A participle taken for an adjective or noun ("was arrested", "have jailed"), a base form after "to" or "will". */
  private isMistakenVerb(at: number): boolean {
    if (this.verbsAt(at).length === 0) return false;
    const [word, before] = [this.lower(at), this.lower(at - 1)];
    const isBase = this.verbsAt(at).includes(word);
    if (isBase && /^(?:is|are|was|were|be|been|being|am|['’]s|['’]re)$/.test(before))
      return this.lexicon.participles.has(word);
    if (isBase)
      return this.tag(at - 1) === "AUX" || (before === "to" && this.tag(at - 1) === "PART");
    if (this.lexicon.participles.has(word)) {
      if (this.tag(at - 1) === "AUX" || this.tag(at - 1) === "ADV") return true;
      return this.hasObject(at) && ["NOUN", "PROPN"].includes(this.tag(at - 1));
    }
    if (!word.endsWith("ing")) return false;
    return ["AUX", "ADP"].includes(this.tag(at - 1)) || this.hasObject(at);
  }

  /** "arrested the", "shot down a": an article or number after a word, or after its particle. */
  private hasObject(at: number): boolean {
    const next = /^(?:away|back|down|off|out|up)$/.test(this.lower(at + 1)) ? at + 2 : at + 1;
    return ["DET", "NUM"].includes(this.tag(next));
  }

  private findPhrases(): NounPhrase[] {
    const phrases: NounPhrase[] = [];
    let at = this.first;
    while (at < this.end) {
      const phrase = this.phraseFrom(at);
      if (phrase === null) at++;
      else {
        phrases.push(phrase);
        at = phrase.end + (phrase.isOwner ? 1 : 0);
      }
    }
    return phrases;
  }

  private phraseFrom(first: number): NounPhrase | null {
    if (PERSONAL.test(this.lower(first)) && this.tokens[first]?.text !== "US") {
      return { first, end: first + 1, head: first, isOwner: false };
    }
    if (this.isMistakenVerb(first)) return null;
    let at = first;
    while (at < this.end && this.isInner(at, first)) {
      if (OWNER_MARK.test(this.lower(at + 1))) {
        return NOMINAL.has(this.tag(at)) ? { first, end: at + 1, head: at, isOwner: true } : null;
      }
      at += this.isHyphenated(at) ? 2 : 1;
    }
    let end = Math.min(at, this.end);
    while (end > first && !NOMINAL.has(this.tag(end - 1)) && !this.isNominal(end - 1)) end--;
    return end > first ? { first, end, head: end - 1, isOwner: false } : null;
  }

  private isInner(at: number, first: number): boolean {
    if (at > first && (this.isMistakenVerb(at) || this.isTimeWord(at) !== this.isTimeWord(first))) {
      return this.isTimeWord(at) ? this.tag(first) === "NUM" : this.tag(at) === "NUM";
    }
    const tag = this.tag(at);
    // "sanctions on Eritrea nine years ago": another phrase.
    if (
      at > first &&
      tag === "NUM" &&
      this.tag(at - 1) === "PROPN" &&
      this.lexicon.numbers.has(this.lower(at))
    )
      return false;
    if (tag === "DET") {
      const canOpen = at === first && !isThatBeforeMany(this.tokens[at], this.tokens[at + 1]);
      return canOpen || /^(?:all|both)$/.test(this.lower(at - 1));
    }
    if (INNER.has(tag) || this.isNominal(at)) return true;
    if (POSSESSIVE.test(this.lower(at))) return at === first;
    // "the attempted invasion": a participle between article and noun.
    const isParticiple = tag === "VERB" && /(?:ed|ing|en)$/.test(this.lower(at));
    return (
      isParticiple &&
      at > first &&
      this.tag(at - 1) !== "PROPN" &&
      this.tag(at - 1) !== "NOUN" &&
      ["NOUN", "PROPN", "ADJ"].includes(this.tag(at + 1))
    );
  }

  private isNominal(at: number): boolean {
    return /^[@#]\w/.test(this.tokens[at]?.text ?? "") && at < this.end;
  }

  private isHyphenated(at: number): boolean {
    const [word, mark, next] = [this.tokens[at], this.tokens[at + 1], this.tokens[at + 2]];
    return (
      mark !== undefined &&
      word !== undefined &&
      next !== undefined &&
      at + 2 < this.end &&
      /^[-‐/]$/.test(mark.text) &&
      word.end === mark.start &&
      mark.end === next.start
    );
  }
}
