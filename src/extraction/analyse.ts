import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import type { TextSpan } from "../domain/text-span.ts";

/** A word, number or mark. `sentence` and `paragraph` are indexes into the lists of the analysed text. */
export type Token = TextSpan & {
  readonly text: string;
  readonly lower: string;
  /** Dictionary form, lower case. */
  readonly lemma: string;
  /** Universal part of speech: NOUN, PROPN, VERB, AUX, PUNCT, … */
  readonly tag: string;
  readonly sentence: number;
  readonly paragraph: number;
};

/** A sentence: its characters, and its tokens as a half-open range of indexes. */
export type Sentence = TextSpan & { readonly firstToken: number; readonly endToken: number };

/** A text with its tokens, sentences and paragraphs (runs of characters between blank lines or line ends). */
export type AnalysedText = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly paragraphs: readonly TextSpan[];
};

export type Analyse = (text: string) => AnalysedText;

/**
 * Loads the tokeniser, tagger and sentence splitter of wink-nlp (English, lite model; MIT). The text is
 * read paragraph by paragraph, so that no sentence crosses a line end.
 */
export function createAnalyser(): Analyse {
  const nlp = tagger();
  return (text) => {
    const tokens: Token[] = [];
    const sentences: Sentence[] = [];
    const paragraphs = splitParagraphs(text);
    for (const [paragraph, span] of paragraphs.entries()) {
      readParagraph(nlp, text, span, paragraph, { tokens, sentences });
    }
    return { text, tokens, sentences, paragraphs };
  };
}

type Tagger = ReturnType<typeof winkNLP>;
let loaded: Tagger | undefined;

/** Loading changes the model that all share: it is done once. */
function tagger(): Tagger {
  loaded ??= winkNLP(model, ["sbd", "pos"]);
  return loaded;
}

function readParagraph(
  nlp: Tagger,
  text: string,
  { start, end }: TextSpan,
  paragraph: number,
  into: { readonly tokens: Token[]; readonly sentences: Sentence[] },
): void {
  const { its } = nlp;
  const doc = nlp.readDoc(text.slice(start, end));
  const words = doc.tokens().out(its.value) as string[];
  const gaps = doc.tokens().out(its.precedingSpaces) as string[];
  const tags = doc.tokens().out(its.pos) as string[];
  const lemmas = doc.tokens().out(its.lemma as unknown as typeof its.value) as string[];
  const spans = doc.sentences().out(its.span) as unknown as [number, number][];
  let position = start;
  for (const [first, last] of joinAbbreviated(spans, words)) {
    const firstToken = into.tokens.length;
    for (let index = first; index <= last; index++) {
      const word = words[index] ?? "";
      position += (gaps[index] ?? "").length;
      const previous = into.tokens.at(-1);
      if (
        previous !== undefined &&
        isCutWord(previous, word, position, firstToken, into.tokens.length)
      ) {
        into.tokens[into.tokens.length - 1] = grown(previous, word);
        position += word.length;
        continue;
      }
      into.tokens.push({
        start: position,
        end: position + word.length,
        text: word,
        lower: word.toLowerCase(),
        lemma: (lemmas[index] ?? word).toLowerCase(),
        tag: tags[index] ?? "X",
        sentence: into.sentences.length,
        paragraph,
      });
      position += word.length;
    }
    const endToken = into.tokens.length;
    const from = into.tokens[firstToken]?.start ?? position;
    into.sentences.push({ start: from, end: position, firstToken, endToken });
  }
}

/** The tokeniser cuts words at letters beyond Latin-1 ("Kami|ń|ski"). */
function isCutWord(
  previous: Token,
  word: string,
  position: number,
  firstToken: number,
  count: number,
): boolean {
  const isAdjacent = previous.end === position && count > firstToken;
  const hasLetters = /\p{L}$/u.test(previous.text) && /^\p{L}/u.test(word);
  return isAdjacent && hasLetters && isBeyondLatin1(previous.text.slice(-1) + word.slice(0, 1));
}

function isBeyondLatin1(letters: string): boolean {
  return [...letters].some((letter) => (letter.codePointAt(0) ?? 0) > 0xff);
}

function grown(token: Token, word: string): Token {
  const text = token.text + word;
  const lower = text.toLowerCase();
  const tag = /^\p{Lu}/u.test(text) ? "PROPN" : token.tag;
  return { ...token, end: token.end + word.length, text, lower, lemma: lower, tag };
}

/** A sentence does not begin in lower case: "on Monday, Feb. 28. to leave" was cut after an abbreviation. */
function joinAbbreviated(
  spans: readonly (readonly [number, number])[],
  words: readonly string[],
): [number, number][] {
  const joined: [number, number][] = [];
  for (const [first, last] of spans) {
    const previous = joined.at(-1);
    if (previous !== undefined && /^\p{Ll}/u.test(words[first] ?? "")) previous[1] = last;
    else joined.push([first, last]);
  }
  return joined;
}

function splitParagraphs(text: string): TextSpan[] {
  const paragraphs: TextSpan[] = [];
  for (const match of text.matchAll(/[^\r\n\u2028\u2029]+/g)) {
    if (match[0].trim() === "") continue;
    paragraphs.push({ start: match.index, end: match.index + match[0].length });
  }
  return paragraphs;
}
