import type { Contribution, LinkedQuotation } from "../domain/contribution.ts";
import { slice, type TextSpan } from "../domain/text-span.ts";

/**
 * What was found in one article, as one line of JSON: the format of `whosaid extract`. `language` is there where it is
 * another one than English, in which only words in marks are found.
 */
export function extractionLine(found: Contribution): string {
  const { article, quotations, other, events, eventMentions } = found;
  const names = new Map(found.agents.map(({ id, profile }) => [id, profile.name] as const));
  const profiles = new Map(events.map(({ id, profile }) => [id, profile] as const));
  const participants = (own: readonly string[], locals: readonly string[] = []): string[] =>
    own.length > 0 ? [...own] : namesOf(locals);
  const namesOf = (ids: readonly string[]): string[] => ids.flatMap((id) => names.get(id) ?? []);
  return JSON.stringify({
    id: article.id,
    quotes: quotations.flatMap((quotation, nth) => {
      const speaker = speakerOf(article.text, quotation, names);
      const { kind, cue, confidence } = quotation;
      return quotation.spans.map(({ start, end }) => ({
        start,
        end,
        type: kind,
        quotation: nth,
        cue: pair(cue),
        speaker,
        confidence,
      }));
    }),
    other: other.map(({ start, end, kind }) => ({ start, end, kind })),
    events: eventMentions.map(({ start, end, type, mode, status, event, ...mention }) => ({
      start,
      end,
      type,
      mode,
      status,
      actor: participants(mention.actorNames, profiles.get(event)?.actors),
      recipient: participants(mention.recipientNames, profiles.get(event)?.recipients),
    })),
    ...(article.language === null || article.language === "en"
      ? {}
      : { language: article.language }),
  });
}

/** The words that name the source, and the name of whom they most likely mean; null where there is none. */
function speakerOf(
  text: string,
  { sourceSpan, attributions, sourceConfidence }: LinkedQuotation,
  names: ReadonlyMap<string, string>,
): {
  mention: readonly [number, number] | null;
  text: string | null;
  canonical: string | null;
  confidence: number;
} {
  return {
    mention: pair(sourceSpan),
    text: sourceSpan === null ? null : slice(text, sourceSpan),
    canonical: names.get(attributions[0]?.agent ?? "") ?? null,
    confidence: sourceConfidence,
  };
}

function pair(span: TextSpan | null): readonly [number, number] | null {
  return span === null ? null : [span.start, span.end];
}
