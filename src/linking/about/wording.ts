import type { TextSpan } from "../../domain/text-span.ts";
import type { AnalysedText } from "../../extraction/analyse.ts";
import { tokensIn } from "../../extraction/quotations/token-index.ts";
import type { AboutInput } from "./about-input.ts";
import type { Telling, ToldEvent } from "./telling.ts";

/** The words of one article: which mean an event, and which are said where it is told. */
export class Wording {
  private readonly text: AnalysedText;
  private readonly meaning = new Map<string, ReadonlySet<string>>();
  private readonly topics = new Map<string, ReadonlySet<string>>();
  private readonly around = new Map<string, ReadonlySet<string>>();
  private readonly frequency = new Map<string, number>();
  private readonly bySentence: readonly ReadonlySet<string>[];

  constructor(text: AnalysedText, { events }: Telling, topicOf: AboutInput["topicOf"]) {
    this.text = text;
    this.bySentence = text.sentences.map((sentence) => wordsOf(text, [sentence]));
    for (const words of this.bySentence)
      for (const word of words) this.frequency.set(word, (this.frequency.get(word) ?? 0) + 1);
    for (const [id, told] of events) {
      this.meaning.set(id, wordsOf(text, told.mentions));
      this.topics.set(id, new Set(topicOf(told.event.profile).map(stem)));
      this.around.set(id, this.wordsAround(told));
    }
  }

  /** Whether one of the words that mean an event is among some others. */
  isNamedIn(event: string, words: ReadonlySet<string>): boolean {
    return [...(this.meaning.get(event) ?? [])].some((word) => words.has(word));
  }

  /** Whether one of some words goes with actions of the kind of an event. */
  isTopicOf(event: string, words: ReadonlySet<string>): boolean {
    const topic = this.topics.get(event);
    return [...words].some((word) => topic?.has(word) === true);
  }

  /** What words have in common with the sentences that tell of an event, from 0 to 1: rare words of the article count most. */
  sharedWith(event: string, words: ReadonlySet<string>): number {
    const around = this.around.get(event);
    let sum = 0;
    for (const word of words) {
      const times = this.frequency.get(word) ?? 0;
      if (times > 1 && around?.has(word) === true) sum += 1 / (times - 1);
    }
    return Math.min(1, sum);
  }

  /** Lemmas of the words that say something, in some spans. */
  of(spans: readonly TextSpan[]): ReadonlySet<string> {
    return wordsOf(this.text, spans);
  }

  private wordsAround({ mentions }: ToldEvent): ReadonlySet<string> {
    const sentences = mentions.slice(0, MAX_TOLD).filter(({ isQuoted }) => !isQuoted);
    return new Set(sentences.flatMap(({ sentence }) => [...(this.bySentence[sentence] ?? [])]));
  }
}

/** Mentions of an event whose sentences are looked at. */
const MAX_TOLD = 8;

/** Letters that words of one root share ("resigned", "resignation"). */
const ROOT = 5;

export function stem(word: string): string {
  return word.slice(0, ROOT);
}

/** Lemmas of the words that say something, in some spans. */
function wordsOf({ tokens }: AnalysedText, spans: readonly TextSpan[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const span of spans) {
    for (const token of tokensIn(tokens, span)) {
      if (/^(?:NOUN|PROPN|VERB|ADJ|NUM)$/.test(token.tag)) {
        words.add(stem(token.lemma));
        words.add(stem(token.lower));
      }
    }
  }
  return words;
}
