import type { ConduitRole, QuotationCandidate } from "../../domain/candidates.ts";
import type { TextSpan } from "../../domain/text-span.ts";
import type { AnalysedText, Token } from "../analyse.ts";
import type { CueFrame } from "./cue-frames.ts";
import type { QuotationLexicon } from "./lexicon.ts";
import { phraseStartingAt, type TokenRange } from "./noun-phrase.ts";
import { spanOf } from "./token-index.ts";

export type Conduits = Pick<QuotationCandidate, "conduits" | "addressee">;
type Conduit = { readonly span: TextSpan; readonly role: ConduitRole };

/** Tokens after a cue among which the ways of a quotation are looked for. */
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
  let addressee: TextSpan | null = null;
  if (frame.object !== null) {
    const span = spanOf(tokens, frame.object);
    if (isPress(tokens, frame.object, lexicon)) conduits.push({ span, role: "told" });
    else if (frame.verb?.words !== true) addressee = span;
  }
  for (let at = frame.cue.end; at < end; at++) {
    if ((passageOf[at] ?? -1) >= 0 || (content.first <= at && at < content.end)) continue;
    const found = conduitAt(tokens, at, end, lexicon);
    if (found !== null) conduits.push({ span: spanOf(tokens, found.range), role: found.role });
  }
  return { conduits, addressee };
}

function conduitAt(
  tokens: readonly Token[],
  at: number,
  end: number,
  lexicon: QuotationLexicon,
): { range: TokenRange; role: ConduitRole } | null {
  const [word, next] = [tokens[at]?.lower ?? "", tokens[at + 1]?.lower ?? ""];
  const phraseFrom = (first: number, role: ConduitRole) => {
    const range = phraseStartingAt(tokens, first, end, lexicon.times);
    return range === null ? null : { range: withPlace(tokens, range, end), role };
  };
  if (next === "by" && lexicon.postedBy.has(word)) {
    return phraseFrom(at + 2, lexicon.published.has(word) ? "published" : "posted");
  }
  if (word === "interview" && next === "with") return phraseFrom(at + 2, "told");
  if (word === "according" && next === "to") {
    const found = phraseFrom(at + 2, "published");
    const isAgent =
      found !== null &&
      tokens
        .slice(found.range.first, found.range.end)
        .every(({ lower }) => !lexicon.nonAgents.has(lower));
    return isAgent ? found : null;
  }
  return word === "citing" ? phraseFrom(at + 1, "cited") : null;
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
