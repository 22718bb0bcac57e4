import type { ConduitRole, QuotationCandidate } from "../../domain/candidates.ts";
import type { TextSpan } from "../../domain/text-span.ts";
import type { AnalysedText, Token } from "../analyse.ts";
import type { CueFrame } from "./cue-frames.ts";
import type { QuotationLexicon } from "./lexicon.ts";
import { phraseStartingAt, type TokenRange } from "./noun-phrase.ts";
import { spanOf } from "./token-index.ts";

export type Conduits = Pick<QuotationCandidate, "conduits" | "addressee">;
type Conduit = { readonly span: TextSpan; readonly role: ConduitRole };

/** Tokens before and after a cue among which the ways of a quotation are looked for. */
const REACH = 120;
const NO_TOKENS: TokenRange = { first: 0, end: 0 };

/** Through whom a quotation came, and to whom it was said, as the words around its cue tell; those of its own `content` do not count. */
export function conduitsOf(
  text: AnalysedText,
  frame: CueFrame,
  passageOf: Int32Array,
  lexicon: QuotationLexicon,
  content: TokenRange = NO_TOKENS,
): Conduits {
  const { tokens, sentences } = text;
  const end = Math.min(sentences[frame.sentence]?.endToken ?? 0, frame.end + REACH);
  const conduits: Conduit[] = [];
  const { object } = frame;
  const isToldToPress = object !== null && isPress(tokens, object, lexicon);
  if (isToldToPress) conduits.push({ span: spanOf(tokens, object), role: "told" });
  const first = sentences[frame.sentence]?.firstToken ?? frame.cue.end;
  for (let at = Math.max(first, frame.cue.first - REACH); at < end; at++) {
    if ((passageOf[at] ?? -1) >= 0 || (content.first <= at && at < content.end)) continue;
    const found = conduitAt(tokens, at, end, lexicon);
    if (found !== null) conduits.push({ span: spanOf(tokens, found.range), role: found.role });
  }
  return { conduits, addressee: isToldToPress ? null : addresseeOf(tokens, frame, lexicon) };
}

/** Whom the words between a cue and a clause name. */
function addresseeOf(
  tokens: readonly Token[],
  { object, verb }: CueFrame,
  lexicon: QuotationLexicon,
): TextSpan | null {
  if (object === null || verb?.words === true || isOccasion(tokens, object, lexicon)) return null;
  return spanOf(tokens, object);
}

/** "told a news conference" */
function isOccasion(
  tokens: readonly Token[],
  { end }: TokenRange,
  { occasions }: QuotationLexicon,
): boolean {
  return occasions.has(tokens[end - 1]?.lower ?? "");
}

/** "…, citing two officials": who passed words on stands after them and is no part of them. */
export function beforeConduit(
  text: string,
  { start, end }: TextSpan,
  conduits: readonly Conduit[],
): TextSpan {
  for (const { span } of conduits) {
    if (span.start <= start || span.start > end + 1) continue;
    const comma = text.lastIndexOf(",", span.start);
    if (comma > start && span.start - comma <= LEAD) return { start, end: Math.min(end, comma) };
  }
  return { start, end };
}

/** Characters from the comma before "citing", "according to" to the name after it. */
const LEAD = 20;

function conduitAt(
  tokens: readonly Token[],
  at: number,
  end: number,
  lexicon: QuotationLexicon,
): { range: TokenRange; role: ConduitRole } | null {
  const way = wayAt(tokens, at, end, lexicon);
  if (way === null) return null;
  const { first, role, of } = way;
  const phrase = phraseStartingAt(tokens, first, end, lexicon.times);
  const range = of === "agent" ? agentOf(tokens, phrase, end, lexicon) : phrase;
  if (range === null || (of === "press" && !isPress(tokens, range, lexicon))) return null;
  return { range: withPlace(tokens, range, end), role };
}

/** Where the words begin that may name a conduit, and of what they must be. */
type Way = {
  readonly first: number;
  readonly role: ConduitRole;
  readonly of: "anyone" | "press" | "agent";
};

function wayAt(
  tokens: readonly Token[],
  at: number,
  end: number,
  lexicon: QuotationLexicon,
): Way | null {
  const [word, next] = [tokens[at]?.lower ?? "", tokens[at + 1]?.lower ?? ""];
  const isPublished = lexicon.published.has(word);
  if (next === "by" && lexicon.postedBy.has(word))
    return { first: at + 2, role: isPublished ? "published" : "posted", of: "anyone" };
  const by = isPublished ? byWithin(tokens, at, end) : -1;
  if (by > 0) return { first: by, role: "published", of: "anyone" };
  const both = `${word} ${next}`;
  if (both === "speaking to" || both === "speaking with")
    return { first: at + 2, role: "told", of: "press" };
  if (both === "interview with") return { first: at + 2, role: "told", of: "anyone" };
  if (both === "according to") return { first: at + 2, role: "published", of: "agent" };
  const isCiting = word === "citing" || word === "quoting";
  return isCiting ? { first: at + 1, role: "cited", of: "anyone" } : null;
}

/** Not "according to plan"; of "a translation by Northern Wire" its author. */
function agentOf(
  tokens: readonly Token[],
  range: TokenRange | null,
  end: number,
  { nonAgents, times }: QuotationLexicon,
): TokenRange | null {
  if (range === null) return null;
  const words = tokens.slice(range.first, range.end);
  if (words.every(({ lower }) => !nonAgents.has(lower))) return range;
  return tokens[range.end]?.lower === "by"
    ? phraseStartingAt(tokens, range.end + 1, end, times)
    : null;
}

/** "translated from Russian by the Courier": the token after *by*, or −1. */
function byWithin(tokens: readonly Token[], at: number, end: number): number {
  for (let next = at + 1; next < Math.min(end, at + 4); next++) {
    if (tokens[next]?.lower === "by") return next + 1;
    if (!/^(?:ADP|PROPN|ADJ|NOUN)$/.test(tokens[next]?.tag ?? "")) return -1;
  }
  return -1;
}

/** "the embassy of Russia in the US": a named place tells one seat from another. */
function withPlace(tokens: readonly Token[], range: TokenRange, end: number): TokenRange {
  if (tokens[range.end]?.lower !== "in") return range;
  let at = range.end + 1;
  if (tokens[at]?.tag === "DET") at++;
  const name = at;
  while (at < end && tokens[at]?.tag === "PROPN") at++;
  return at > name ? { first: range.first, end: at } : range;
}

function isPress(
  tokens: readonly Token[],
  { first, end }: TokenRange,
  lexicon: QuotationLexicon,
): boolean {
  return tokens
    .slice(first, end)
    .some(
      ({ lower, tag, text }) =>
        lexicon.press.has(lower) ||
        (tag === "PROPN" && lexicon.outletWords.has(lower)) ||
        /^[A-Z]{2,5}$/.test(text),
    );
}
