import type { MentionCandidate, QuotationCandidate } from "../domain/candidates.ts";
import { overlaps, spanKey, type TextSpan } from "../domain/text-span.ts";
import { compareGivenNames, foldName, nameSkeleton, personName } from "../linking/across/names.ts";
import type { ReferenceText } from "./reference-lessons.ts";

/** An article of which it is told who says what. */
export type ToldSpeakers = {
  readonly text: string;
  readonly agents: Readonly<
    Record<string, { readonly name: string; readonly kind: string; readonly named: boolean }>
  >;
  readonly quotes: readonly (TextSpan & { readonly speaker: string })[];
};

/** Whom a mention means, as far as it follows from who says what: by its name, or as the source of what somebody says. */
export function meantBySpeakers(
  { agents, quotes }: ToldSpeakers,
  quotations: readonly QuotationCandidate[],
): ReferenceText["meantBy"] {
  const speakers = new Map<string, string>();
  for (const { source, spans } of quotations) {
    const said = quotes.find((quote) => spans.some((span) => overlaps(span, quote)));
    if (source !== null && said !== undefined) speakers.set(spanKey(source), said.speaker);
  }
  const named = Object.entries(agents).filter(([, agent]) => agent.named);
  return (mention) => {
    if (mention.name === null) return speakers.get(spanKey(mention));
    const called = named.filter(([, agent]) => isCalled(agent, mention));
    return called.length === 1 ? called[0]?.[0] : undefined;
  };
}

function isCalled(
  agent: { readonly name: string; readonly kind: string },
  { name, agentKind }: MentionCandidate,
): boolean {
  if (name === null) return false;
  if (agent.kind !== "person" || agentKind !== "person")
    return agent.kind !== "person" && foldName(agent.name) === foldName(name);
  const [one, other] = [personName(agent.name), personName(name)];
  return (
    nameSkeleton(one.surname) === nameSkeleton(other.surname) &&
    compareGivenNames(one.given, other.given) !== "different"
  );
}
