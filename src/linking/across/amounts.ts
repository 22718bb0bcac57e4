export type NumberWords = {
  /** "twelve" → 12. */
  readonly numbers: ReadonlyMap<string, number>;
  /** "thousand" → 1000. */
  readonly scales: ReadonlyMap<string, number>;
};

const FRACTIONS = new Map([
  ["half", 2],
  ["third", 3],
  ["thirds", 3],
  ["quarter", 4],
  ["quarters", 4],
  ["fifth", 5],
  ["fifths", 5],
]);
const CURRENCY = /(?:[$€£¥]|\b(?:dollars?|euros?|pounds?|yen|percent|per cent)\b|%)/giu;
const TOKEN = /\d+(?:,\d{3})*(?:\.\d+)?|[\p{L}\p{M}']+|[^\s]/gu;

/**
 * Takes the numbers out of a text: `found` in digits, whether written in digits or words, with what multiplies them ("$1.5 million" is
 * "1500000"), and fractions ("2/3"); `rest` is what is left. A lone "one" is mostly no number.
 */
export function takeNumbers(text: string, words: NumberWords): { found: string[]; rest: string } {
  const tokens = text.replace(CURRENCY, " ").match(TOKEN) ?? [];
  const found = new Set<string>();
  const kept: string[] = [];
  for (let at = 0; at < tokens.length; ) {
    const amount = fractionAt(tokens, at, words) ?? wholeAt(tokens, at, words);
    if (amount === null) kept.push(tokens[at] ?? "");
    else if (amount.value !== "1") found.add(amount.value);
    at = amount?.end ?? at + 1;
  }
  return { found: [...found].sort(), rest: kept.join(" ") };
}

type Amount = { readonly value: string; readonly end: number };

/** "a third", "two thirds". */
function fractionAt(tokens: readonly string[], at: number, words: NumberWords): Amount | null {
  const whole = /^an?$/i.test(tokens[at] ?? "")
    ? { value: "1", end: at + 1 }
    : wholeAt(tokens, at, words);
  const parts = FRACTIONS.get(tokens[whole?.end ?? -1]?.toLowerCase() ?? "");
  return whole === null || parts === undefined
    ? null
    : { value: `${whole.value}/${parts}`, end: whole.end + 1 };
}

/** What was read of a number: whole thousands and millions, and what came after them. */
type Sum = { readonly total: number; readonly current: number };

function wholeAt(tokens: readonly string[], start: number, words: NumberWords): Amount | null {
  let sum: Sum = { total: 0, current: 0 };
  let end = start;
  for (let at = start; at < tokens.length; at++) {
    const isHyphen = tokens[at] === "-" && at > start && isNumber(tokens[at + 1], words);
    if (isHyphen) continue;
    const next = readOn(sum, tokens[at]?.toLowerCase() ?? "", at === start, words);
    if (next === null) break;
    sum = next;
    end = at + 1;
  }
  return end === start ? null : { value: String(sum.total + sum.current), end };
}

function isNumber(token: string | undefined, { numbers }: NumberWords): boolean {
  return numbers.has(token?.toLowerCase() ?? "");
}

/** The sum with one more word of it; null where that is no part of the number. */
function readOn(
  { total, current }: Sum,
  token: string,
  isFirst: boolean,
  { numbers, scales }: NumberWords,
): Sum | null {
  const scale = scales.get(token);
  if (scale !== undefined && !isFirst) {
    const multiplied = (current || 1) * scale;
    return scale >= 1_000
      ? { total: total + multiplied, current: 0 }
      : { total, current: multiplied };
  }
  const value = /^\d/.test(token) ? Number(token.replaceAll(",", "")) : numbers.get(token);
  if (value === undefined || !(isFirst || isAdded(current, value))) return null;
  return { total, current: current + value };
}

/** "sixty five", "two hundred twelve"; but "two three" are two numbers. */
function isAdded(current: number, value: number): boolean {
  if (current === 0) return true;
  const isHundreds = current % 100 === 0 && value < 100;
  return isHundreds || (current % 10 === 0 && current % 100 >= 20 && value < 10);
}
