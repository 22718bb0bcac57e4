import type { MentionCandidate } from "../../domain/candidates.ts";
import type { Discourse } from "./discourse.ts";
import type { Link } from "./draft.ts";

/** "Anna Holm, the minister", "the minister, Anna Holm", "Anna Holm was a minister": a description beside the name that it describes. */
export function linkApposition(
  mention: MentionCandidate,
  index: number,
  links: ReadonlyMap<number, Link>,
  discourse: Discourse,
): Link | null {
  if (mention.kind !== "role" || mention.number === "plural") return null;
  const prior = firstOwner(index, discourse) - 1;
  const before = links.get(prior);
  const fits = (link: Link | undefined): link is Link =>
    link?.draft.named === true &&
    (mention.agentKind === null || link.draft.kind === mention.agentKind) &&
    !link.draft.isOfOther(mention.gender);
  if (fits(before)) {
    const between = discourse.between(prior, index);
    if (COMMA.test(between) && discourse.isClosed(index))
      return linked(before, prior, discourse, "apposition");
    const isOffice = AS.test(between) && !discourse.isActor(index);
    if (COPULA.test(between) || isOffice) return linked(before, prior, discourse, "predicate");
  }
  for (let next = index + 1; next <= index + MOST_BETWEEN; next++) {
    const named = links.get(next);
    if (fits(named) && isNamedAfter(index, next, discourse))
      return linked(named, next, discourse, "apposition");
  }
  return null;
}

/** The first of the mentions that own a mention, each the next: the party in "the Farmers Party's nominee". */
function firstOwner(index: number, discourse: Discourse): number {
  const isOwner = (at: number): boolean =>
    discourse.position(at).place === "possessive" &&
    /^(?:['’]s?)?\s$/.test(discourse.between(at, at + 1));
  let at = index;
  while (at > 0 && isOwner(at - 1)) at--;
  return at;
}

/** Whether a description stands before the name of whom it describes. */
function isNamedAfter(index: number, next: number, discourse: Discourse): boolean {
  const between = discourse.between(index, next);
  return (
    (BEFORE_NAME.test(between) && discourse.isClosed(next)) ||
    CALLED.test(between) ||
    (next === index + 1 && between === " ")
  );
}

/** Mentions among which the name may be: those before it tell of whom or what the office is. */
const MOST_BETWEEN = 3;

/** "Anna Holm, minister", "Anna Holm, the country's", "Anna Holm, the Farmers Party's": what stands between a name and the office beside it. */
const COMMA = /^,\s(?:(?:the|its|their|his|her)\s[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+){0,3}['’]s?\s)?$/u;

/** "a man named Mario", "the league, known as the Order". */
const CALLED = /^,?\s(?:named|called|known\sas)\s(?:the\s)?$/;

/** "the coroner, James Whitcombe", "the coroner of Marlow, James Whitcombe", "the body for workers, the Harbour Union". */
const BEFORE_NAME = /^(?:\s(?:of|for|at|from|in)\s(?:the\s)?\p{L}[^,.;:]{0,60})?,\s(?:the\s)?$/u;

/** "is", "was long since", "would have been", "became". */
const COPULA =
  /^(?:\s\(\d{4}\))?(?:\s(?:has|have|had|would|will|may|might|could|not|now|also|still|then|once|long|since|later|already|thus)){0,5}\s(?:is|am|was|be|been|becomes?|became|remains?|remained)(?:\s(?:not|now|also|still|then|once|later|already|thus))?\s$/;

/** "as", "served as", "was sworn in as", "has long worked as". */
const AS =
  /^(?:\s(?:has|have|had|will|would|was|is|been|being|now|also|still|then|once|long|later|previously|briefly|again)){0,4}(?:\s(?:serv|work|act|appoint|elect|nam|install|re-elect)(?:e[ds]?|s|ing|ed)?|\ssworn\sin|\schosen)?\sas\s$/;

function linked({ draft }: Link, beside: number, discourse: Discourse, method: string): Link {
  const how = method === "predicate" ? "said to be that" : "stands beside";
  return { draft, confidence: 0.9, method, reasons: [`${how}: “${discourse.words(beside)}”`] };
}
