import type { EventMentionCandidate } from "../../domain/candidates.ts";
import { actingFor } from "../../domain/gazetteer.ts";
import { SpanIndex } from "../../domain/span-index.ts";
import { tokensIn } from "../../extraction/quotations/token-index.ts";
import type { ActsFor } from "../across/same-event.ts";
import { isLongPast } from "./days-apart.ts";
import { describeEvents } from "./describe-events.ts";
import { EventDraft, type EventLink, type Seen } from "./event-draft.ts";
import type { ArticleEvents, EventInput } from "./event-input.ts";
import { actionOf } from "./event-words.ts";
import { comparesWithOther, introduces, namesIn } from "./mention-words.ts";
import { Parties } from "./parties.ts";
import { wholesOf } from "./parts-of-events.ts";
import { isPointer, pointedTo } from "./pointed-to.ts";
import { Salience } from "./salience.ts";
import { bestMatch, meets } from "./same-action.ts";

/** Which event mentions of one article tell of the same action. Those that only point to one follow the others. */
export function linkEvents(input: EventInput): ArticleEvents {
  const drafts: EventDraft[] = [];
  const actsFor = actingFor(input.gazetteer);
  const salience = new Salience(input);
  const links = new Map([
    ...linkTold(input, drafts, salience, actsFor),
    ...linkPointing(input, drafts, salience),
  ]);
  inheritActors(drafts, actsFor, input.article.text);
  return describeEvents(input, drafts, links, wholesOf(drafts, input, actsFor));
}

/** What tells of an action by itself, by index of the mention. */
function linkTold(
  input: EventInput,
  drafts: EventDraft[],
  salience: Salience,
  actsFor: ActsFor,
): [number, EventLink][] {
  const parties = new Parties(input);
  return input.eventMentions.flatMap((mention, index): [number, EventLink][] => {
    if (mention.anaphoric || salience.isOnlyCue(mention)) return [];
    const isNew = introduces(input.article.text, mention);
    const isCompared = comparesWithOther(input.article.text, mention);
    const recipientNames = namesIn(input.article.text, mention);
    const isPast = isLongPast(mention.date, input.article.publishedAt);
    const family = familyOf(mention, input);
    const ways = { isNew, isCompared, isPast, family };
    const seen = { index, mention, ...ways, recipientNames, ...parties.of(mention) };
    const same = bestMatch(drafts, seen, actsFor);
    const isEvent = mention.isTold ?? (isWorthAnEvent(seen) || salience.isWorthAnEvent(mention));
    if (same === undefined && !isEvent) return [];
    const draft = same?.draft ?? newDraft(drafts);
    draft.mentions.push(seen);
    const reasons = same?.reasons ?? ["first told here"];
    return [[index, { draft, reasons, confidence: mention.confidence }]];
  });
}

/** The family of the words that tell of an action, or of its kind. */
function familyOf(mention: EventMentionCandidate, { text, lexicon }: EventInput): string | null {
  for (const { lower, lemma } of tokensIn(text.tokens, mention.trigger)) {
    const family = lexicon.families.get(lower) ?? lexicon.families.get(lemma);
    if (family !== undefined) return family;
  }
  return lexicon.families.get(actionOf(mention, lexicon)?.label ?? "") ?? null;
}

/** An action without anyone in it and without a number is none that anyone looks for. */
function isWorthAnEvent({ mention, ...seen }: Seen): boolean {
  const known = seen.actorKeys.length + seen.recipientKeys.length;
  const isTold = known > 0 || mention.count !== null || mention.confidence >= SURE;
  return isTold && mention.confidence >= MIN_CONFIDENCE;
}

/** Below this, words only tell of an event that is told elsewhere too. */
const MIN_CONFIDENCE = 0.6;

/** From this on, words tell of an event although nobody in it is known by name. */
const SURE = 0.75;

/** What only points to an action. */
function linkPointing(
  input: EventInput,
  drafts: EventDraft[],
  salience: Salience,
): [number, EventLink][] {
  const { text, eventMentions } = input;
  const sentences = new SpanIndex(text.sentences);
  const sentenceOf = (start: number): number =>
    sentences.touching({ start, end: start + 1 })[0]?.start ?? 0;
  return eventMentions.flatMap((mention, index): [number, EventLink][] => {
    if (!mention.anaphoric) return [];
    const family = familyOf(mention, input);
    const known = pointedTo(drafts, index, mention, family, sentenceOf);
    const isDeed = mention.isTold === true || salience.isKnownDeed(mention);
    const draft = known ?? (isDeed && !isPointer(mention) ? newDraft(drafts) : undefined);
    if (draft === undefined) return [];
    draft.mentions.push({ index, mention, ...POINTING, family });
    const reasons = [known === undefined ? "first told here" : "points back to it"];
    return [[index, { draft, reasons, confidence: POINTED }]];
  });
}

const POINTING = {
  ...{ isNew: false, isCompared: false, isPast: false, family: null },
  ...{ actors: [], recipients: [], actorKeys: [], recipientKeys: [], recipientNames: [] },
};

/** How sure it is that "the move" means the action that it is taken for. */
const POINTED = 0.6;

function newDraft(drafts: EventDraft[]): EventDraft {
  const draft = new EventDraft();
  drafts.push(draft);
  return draft;
}

/** "a similar number will leave": who ordered it was said of the others. */
function inheritActors(drafts: readonly EventDraft[], actsFor: ActsFor, text: string): void {
  for (const draft of drafts) {
    if (draft.actorKeys.length > 0 || draft.first.mode !== "expel") continue;
    if (!comparesWithOther(text, draft.first)) continue;
    const alike = drafts.filter(
      (other) =>
        other !== draft &&
        other.first.mode === "expel" &&
        other.actorKeys.length > 0 &&
        draft.recipientKeys.length > 0 &&
        other.recipientKeys.length > 0 &&
        meets(other.recipientKeys, draft.recipientKeys, actsFor) &&
        !other.actorKeys.some((key) => draft.recipientKeys.includes(key)),
    );
    draft.inheritedActors = alike[0]?.actorKeys ?? [];
  }
}
