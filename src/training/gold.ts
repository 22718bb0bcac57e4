import type { TextSpan } from "../domain/text-span.ts";
import type { Token } from "../extraction/analyse.ts";
import type { TokenRange } from "../extraction/quotations/noun-phrase.ts";
import { tokenAt } from "../extraction/quotations/token-index.ts";

/** A line of a gold file. */
export type GoldArticle = {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly GoldQuote[];
  readonly ignore?: readonly (readonly [number, number])[];
};

type GoldQuote = TextSpan & {
  readonly type: "direct" | "indirect" | "mixed";
  readonly cue: readonly [number, number] | null;
  readonly speaker: { readonly mention: readonly [number, number] | null };
  readonly reporting?: boolean;
  readonly optional?: boolean;
  readonly group?: string;
};

/** A cue with its contents and its source, as token ranges. */
export type GoldAttribution = {
  readonly cue: TokenRange;
  readonly isReporting: boolean;
  readonly contents: readonly TokenRange[];
  readonly source: TokenRange | null;
};

/** The attributions of an article: its quotations that share a cue belong together. */
export function goldAttributions(
  { quotes }: GoldArticle,
  tokens: readonly Token[],
): GoldAttribution[] {
  const byCue = new Map<string, GoldQuote[]>();
  for (const quote of quotes) {
    if (quote.cue === null) continue;
    const key = quote.cue.join("-");
    byCue.set(key, [...(byCue.get(key) ?? []), quote]);
  }
  return [...byCue.values()].map((group) => {
    const [first] = group as [GoldQuote];
    const source = group.find(({ speaker }) => speaker.mention !== null)?.speaker.mention ?? null;
    return {
      cue: rangeOf(tokens, first.cue as readonly [number, number]),
      isReporting: group.some(({ reporting }) => reporting !== false),
      contents: group
        .map(({ start, end }) => rangeOf(tokens, [start, end]))
        .sort((a, b) => a.first - b.first),
      source: source === null ? null : rangeOf(tokens, source),
    };
  });
}

function rangeOf(tokens: readonly Token[], [start, end]: readonly [number, number]): TokenRange {
  const first = tokenAt(tokens, start);
  let last = first;
  while (last < tokens.length && (tokens[last] as Token).start < end) last++;
  return { first, end: last };
}
