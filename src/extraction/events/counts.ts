import type { MentionCandidate } from "../../domain/candidates.ts";
import type { AnalysedText, Token } from "../analyse.ts";
import type { ActionLexicon } from "./lexicon.ts";
import type { Trigger } from "./triggers.ts";

export type Count = { readonly count: number; readonly unit: string | null };

/** Tokens around a participant, or around an action without one, among which its number is looked for. */
const REACH = 5;

/** How many are acted upon: the number in or right before the recipient, else the one before a noun that counts near the trigger. */
export function countOf(
  text: AnalysedText,

  trigger: Trigger,
  recipients: readonly MentionCandidate[],
  lexicon: ActionLexicon,
): Count | null {
  for (const recipient of recipients) {
    const first = tokenFrom(text.tokens, recipient.start);
    const end = tokenFrom(text.tokens, recipient.end);
    const found = countIn(text.tokens, Math.max(0, first - 3), end, lexicon);
    if (found !== null) return found;
    if (
      recipient.agentKind === "person" &&
      recipient.number === "singular" &&
      recipient.kind !== "pronoun"
    ) {
      return { count: 1, unit: unitIn(text.tokens, first, end, lexicon) };
    }
  }
  const direct =
    numberAt(text.tokens, trigger.end, lexicon) ?? numberAt(text.tokens, trigger.head + 1, lexicon);
  if (direct !== null && !isDateOrRank(text.tokens, trigger.end, direct.end)) {
    const unit = unitIn(text.tokens, direct.end, direct.end + 4, lexicon);
    return { count: direct.value, unit };
  }
  const near = countIn(
    text.tokens,
    trigger.first,
    Math.min(sentenceEnd(text, trigger), trigger.end + REACH),
    lexicon,
  );
  if (near !== null && near.unit !== null) return near;
  const before = countIn(
    text.tokens,
    Math.max(sentenceStart(text, trigger), trigger.first - 2 * REACH),
    trigger.first,
    lexicon,
  );
  return before !== null && before.unit !== null ? before : null;
}

/** "$200 million worth of military aid": an amount of money in the same sentence. */
export function amountNear(
  text: AnalysedText,
  trigger: Trigger,
  lexicon: ActionLexicon,
): Count | null {
  const { tokens } = text;
  const from = Math.max(sentenceStart(text, trigger), trigger.first - 3 * REACH);
  const end = Math.min(sentenceEnd(text, trigger), trigger.end + 3 * REACH);
  for (let at = from; at + 1 < end; at++) {
    const currency = lexicon.currencies.get(tokens[at]?.text ?? "");
    if (currency === undefined) continue;
    const number = numberAt(tokens, at + 1, lexicon);
    if (number !== null) return { count: number.value, unit: currency };
  }
  return null;
}

function countIn(
  tokens: readonly Token[],
  from: number,
  end: number,
  lexicon: ActionLexicon,
): Count | null {
  for (let at = from; at < end; at++) {
    if (/^[.;:!?,]$/.test(tokens[at]?.text ?? "")) continue;
    const number = numberAt(tokens, at, lexicon);
    if (number === null || isDateOrRank(tokens, at, number.end)) continue;
    const unit = unitIn(tokens, number.end, Math.min(tokens.length, number.end + 4), lexicon);
    return { count: number.value, unit };
  }
  return null;
}

function numberAt(
  tokens: readonly Token[],
  at: number,
  lexicon: ActionLexicon,
): { value: number; end: number } | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const digits = /^\d{1,3}(?:,\d{3})+$|^\d+(?:\.\d+)?$/.test(token.text)
    ? Number(token.text.replaceAll(",", ""))
    : lexicon.numbers.get(token.lower);
  if (digits === undefined) return null;
  const scale = lexicon.scales.get(tokens[at + 1]?.lower ?? "");
  const hyphen =
    tokens[at + 1]?.text === "-" ? lexicon.numbers.get(tokens[at + 2]?.lower ?? "") : undefined;
  if (hyphen !== undefined) return { value: digits + hyphen, end: at + 3 };
  return scale === undefined
    ? { value: digits, end: at + 1 }
    : { value: digits * scale, end: at + 2 };
}

const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;

/** "January 30", "2022", "one of", "27-year-old". */
function isDateOrRank(tokens: readonly Token[], at: number, end: number): boolean {
  const [before, number, after] = [tokens[at - 1], tokens[at], tokens[end]];
  if (before !== undefined && MONTH.test(before.lower) && before.tag === "PROPN") return true;
  if (/^(?:19|20)\d{2}$/.test(number?.text ?? "")) return true;
  if (number?.lower === "one" && after?.lower === "of") return true;
  return (
    after?.text === "-" ||
    after?.text === "%" ||
    /^(?:percent|per|years?|months?|days?|hours?|weeks?)$/.test(after?.lower ?? "")
  );
}

function unitIn(
  tokens: readonly Token[],
  from: number,
  end: number,
  lexicon: ActionLexicon,
): string | null {
  for (let at = from; at < end; at++) {
    const unit = lexicon.units.get(tokens[at]?.lower ?? "");
    if (unit !== undefined) return unit;
  }
  return null;
}

function sentenceStart({ sentences }: AnalysedText, { sentence }: Trigger): number {
  return sentences[sentence]?.firstToken ?? 0;
}

function sentenceEnd({ sentences }: AnalysedText, { sentence }: Trigger): number {
  return sentences[sentence]?.endToken ?? 0;
}

function tokenFrom(tokens: readonly Token[], offset: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
