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
  const [before, after] = [links.get(index - 1), links.get(index + 1)];
  const fits = (link: Link | undefined): link is Link =>
    link?.draft.named === true &&
    (mention.agentKind === null || link.draft.kind === mention.agentKind) &&
    !link.draft.isOfOther(mention.gender);
  if (fits(before)) {
    const between = discourse.between(index - 1, index);
    if (COMMA.test(between) && discourse.isClosed(index))
      return linked(before, index - 1, discourse, "apposition");
    const isOffice = AS.test(between) && !discourse.isActor(index);
    if (COPULA.test(between) || isOffice) return linked(before, index - 1, discourse, "predicate");
  }
  if (
    fits(after) &&
    BEFORE_NAME.test(discourse.between(index, index + 1)) &&
    discourse.isClosed(index + 1)
  ) {
    return linked(after, index + 1, discourse, "apposition");
  }
  if (fits(after) && CALLED.test(discourse.between(index, index + 1))) {
    return linked(after, index + 1, discourse, "apposition");
  }
  return null;
}

/** "Anna Holm, minister", "Anna Holm, the country's": what stands between a name and the office beside it. */
const COMMA = /^,\s(?:(?:the|its|their|his|her)\s[\p{L}-]+['’]s?\s)?$/u;

/** "the physician Yang Wei", "Danish linguist Jens Holm", "a man named Mario". */
const CALLED = /^\s(?:(?:named|called)\s)?$/;

/** "the coroner, James Whitcombe", "the coroner of Marlow, James Whitcombe". */
const BEFORE_NAME = /^(?:\s(?:of|for|at|from|in)\s(?:the\s)?\p{Lu}[^,.;:]{0,60})?,\s$/u;

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
