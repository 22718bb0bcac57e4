import type { TextSpan } from "../domain/text-span.ts";
import { createForgetfulTagger, isEnglishWord, type Tagger } from "./forgetful-tagger.ts";

/** A word, number or mark. `sentence` and `paragraph` are indexes into the lists of the analysed text. */
export type Token = TextSpan & {
  readonly text: string;
  readonly lower: string;
  /** Whether it is an English word when written small. */
  readonly isWord: boolean;
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
 * read paragraph by paragraph, so that no sentence crosses a line end, and as if it were the first that is read.
 */
export function createAnalyser(): Analyse {
  const tagger = createForgetfulTagger(["sbd", "pos"]);
  return (text) => {
    const nlp = tagger();
    const tokens: Token[] = [];
    const sentences: Sentence[] = [];
    const paragraphs = splitParagraphs(text);
    for (const [paragraph, span] of paragraphs.entries()) {
      readParagraph(nlp, text, span, paragraph, { tokens, sentences });
    }
    return { text, tokens, sentences, paragraphs };
  };
}

function readParagraph(
  nlp: Tagger,
  text: string,
  { start, end }: TextSpan,
  paragraph: number,
  into: { readonly tokens: Token[]; readonly sentences: Sentence[] },
): void {
  const { its } = nlp;
  const doc = nlp.readDoc(withCutRuns(text.slice(start, end)));
  const all = doc.tokens();
  const words = all.out(its.value) as string[];
  const tags = all.out(its.pos) as string[];
  const lemmas = all.out(its.lemma as unknown as typeof its.value) as string[];
  const spans = doc.sentences().out(its.span) as unknown as [number, number][];
  let position = start;
  for (const [first, last] of joinAbbreviated(spans, words)) {
    const firstToken = into.tokens.length;
    const sentence = into.sentences.length;
    for (let index = first; index <= last; index++) {
      const word = words[index] ?? "";
      const at = placeOf(text, word, position, end);
      if (at < 0) continue;
      position = at + word.length;
      if (growsLast(into.tokens, firstToken, word, at)) continue;
      into.tokens.push({
        start: at,
        end: position,
        text: word,
        lower: word.toLowerCase(),
        isWord: isEnglishWord(word.toLowerCase()),
        lemma: (lemmas[index] ?? word).toLowerCase(),
        tag: tags[index] ?? "X",
        sentence,
        paragraph,
      });
    }
    const endToken = into.tokens.length;
    if (endToken === firstToken) continue;
    const from = into.tokens[firstToken]?.start ?? position;
    into.sentences.push({ start: from, end: position, firstToken, endToken });
  }
}

/**
 * Where a word stands, else −1. The tokeniser's own count of spaces is not relied on: it caps it, and drops rare kinds of
 * space. Some of its words are empty ("according..é").
 */
function placeOf(text: string, word: string, from: number, end: number): number {
  if (word === "") return -1;
  let at = from;
  while (at < end && isBlank(text, at) && !text.startsWith(word, at)) at++;
  if (text.startsWith(word, at)) return at + word.length <= end ? at : -1;
  const ahead = text.slice(at, Math.min(end, at + MAX_DROPPED + word.length)).indexOf(word);
  return ahead < 0 ? -1 : at + ahead;
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code <= SPACE || (code > ASCII && /\s/.test(text[at] ?? ""));
}

/** Characters that the tokeniser may have dropped before a word. */
const MAX_DROPPED = 64;

/** The tokeniser needs time in the square or cube of the length of what has no space in it: a space is put into runs longer than this. */
const MAX_RUN = 256;

function withCutRuns(words: string): string {
  const pieces: string[] = [];
  let done = 0;
  let runStart = 0;
  for (let at = 0; at < words.length; at++) {
    // The tokeniser splits at what is a space here, and at more.
    if (words.charCodeAt(at) === SPACE) runStart = at + 1;
    if (at - runStart < MAX_RUN || isLowSurrogate(words.charCodeAt(at))) continue;
    pieces.push(words.slice(done, at));
    done = at;
    runStart = at;
  }
  return pieces.length === 0 ? words : [...pieces, words.slice(done)].join(" ");
}

const SPACE = 0x20;
const ASCII = 0x7f;

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

/**
 * The tokeniser cuts words at letters beyond Latin-1 ("Kami|ń|ski"). Whether a word that begins at `start` is such a part
 * of the last token, which then grows, if that is not before `firstToken`.
 */
function growsLast(tokens: Token[], firstToken: number, word: string, start: number): boolean {
  const last = tokens[tokens.length - 1];
  if (last === undefined || last.end !== start || tokens.length === firstToken) return false;
  const before = last.text.charCodeAt(last.text.length - 1);
  if (before <= LATIN_1 && word.charCodeAt(0) <= LATIN_1) return false;
  // Two code units hold any letter whole.
  const isWord = /\p{L}$/u.test(last.text.slice(-2)) && /^\p{L}/u.test(word);
  if (!isWord || last.text.length > MAX_RUN) return false;
  tokens[tokens.length - 1] = grown(last, word);
  return true;
}

const LATIN_1 = 0xff;

function grown(token: Token, word: string): Token {
  const text = token.text + word;
  const lower = text.toLowerCase();
  const tag = /^\p{Lu}/u.test(text) ? "PROPN" : token.tag;
  const end = token.end + word.length;
  return { ...token, end, text, lower, isWord: isEnglishWord(lower), lemma: lower, tag };
}

/** A sentence does not begin in lower case, nor end with a title: "on Monday, Feb. 28. to leave" and "then-Sen. Falk" were cut after an abbreviation. */
function joinAbbreviated(
  spans: readonly (readonly [number, number])[],
  words: readonly string[],
): [number, number][] {
  const joined: [number, number][] = [];
  for (const [first, last] of spans) {
    const previous = joined.at(-1);
    const isCut = /^\p{Ll}/u.test(words[first] ?? "") || endsWithTitle(words, first);
    if (previous !== undefined && isCut) previous[1] = last;
    else joined.push([first, last]);
  }
  return joined;
}

/** "then-Sen." and "Adm." before the word at `next`. */
function endsWithTitle(words: readonly string[], next: number): boolean {
  return words[next - 1] === "." && TITLE.test(words[next - 2] ?? "");
}

const TITLE =
  /(?:^|-)(?:Adm|Atty|Brig|Capt|Cmdr|Col|Cpl|Det|Gov|Hon|Insp|Lt|Maj|Rep|Rev|Sen|Sgt|Supt)$/;

/** The runs of characters between line ends that are more than blanks. */
export function splitParagraphs(text: string): TextSpan[] {
  const paragraphs: TextSpan[] = [];
  for (const match of text.matchAll(/[^\r\n\u2028\u2029]+/g)) {
    if (match[0].trim() === "") continue;
    paragraphs.push({ start: match.index, end: match.index + match[0].length });
  }
  return paragraphs;
}
