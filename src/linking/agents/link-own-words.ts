import type { MentionCandidate } from "../../domain/candidates.ts";
import type { Discourse } from "./discourse.ts";
import type { Draft, Link } from "./draft.ts";

/** "I am the only candidate": a description that somebody gives of themselves is of whoever speaks there. */
export function linkOwnWords(
  mention: MentionCandidate,
  index: number,
  links: ReadonlyMap<number, Link>,
  discourse: Discourse,
): Link | null {
  if (mention.kind !== "role" || mention.number === "plural") return null;
  if (mention.agentKind === "institution") return null;
  const { first } = discourse.position(index);
  const before = discourse.tokens.slice(Math.max(0, first - MOST_WORDS), first);
  if (!I_AM.test(before.map(({ lower }) => lower).join(" "))) return null;
  const draft = speakerAt(index, links, discourse);
  if (draft === null || draft.kind !== "person" || draft.isOfOther(mention.gender)) return null;
  return {
    draft,
    confidence: 0.85,
    method: "predicate",
    reasons: ["who speaks claims to be that"],
  };
}

const I_AM = /(?:^| )i (?:am|was|['’]m)(?: (?:also|still|now|just))?$/;
const MOST_WORDS = 3;

/** Who speaks where a mention stands, if by name; outside all quotations, as in an interview, whom the article is most about. */
function speakerAt(
  index: number,
  links: ReadonlyMap<number, Link>,
  discourse: Discourse,
): Draft | null {
  const quotation = discourse.quotationAround(index);
  if (quotation === null) return discourse.topic();
  return links.get(discourse.mentionAt(quotation.source))?.draft ?? null;
}
