import type { TextSpan } from "../../domain/text-span.ts";
import type { AboutInput } from "./about-input.ts";
import { type Evidence, flag } from "./evidence.ts";
import { breathEvidence, discourseEvidence, sentenceEvidence } from "./evidence-around.ts";
import { contentEvidence, topicEvidence } from "./evidence-in-words.ts";
import { rivalryEvidence, speakerEvidence } from "./evidence-of-parties.ts";
import { Surroundings } from "./surroundings.ts";
import { TALK, Telling, type ToldEvent, UNREAL } from "./telling.ts";

/** An event that a quotation may be about, what speaks for it, and the words where that is seen. */
export type Candidate = {
  readonly event: string;
  readonly evidence: Evidence;
  readonly place: TextSpan;
};

/** For each quotation the events that it may be about. What is looked at does not grow with the article. */
export function candidatesOf(input: AboutInput): readonly (readonly Candidate[])[] {
  const telling = new Telling(
    input.text,
    input.quotations,
    input.events,
    input.eventMentions,
    input.utterances,
  );
  const here = new Surroundings(input, telling);
  return input.quotations.map((_, nth) => candidatesFor(here, nth));
}

function candidatesFor(here: Surroundings, nth: number): Candidate[] {
  const told = thoughtOf(here, nth);
  return told.map((one) => ({
    event: one.event.id,
    evidence: {
      ...contentEvidence(here, nth, one),
      ...topicEvidence(here, nth, one, told),
      ...sentenceEvidence(here, nth, one),
      ...discourseEvidence(here, nth, one),
      ...breathEvidence(here, nth, one),
      ...articleEvidence(here, one),
      ...speakerEvidence(here, nth, one, told),
      ...rivalryEvidence(here, nth, one, told),
    },
    place: placeToShow(here, nth, one),
  }));
}

/** Events told in the words of a quotation, around them or around what its speaker says beside it, and what the article is about. */
function thoughtOf(here: Surroundings, nth: number): ToldEvent[] {
  const quotation = here.quotation(nth);
  const { first, last } = here.place(nth);
  const inside = here.inside(quotation);
  const ids = new Set([
    ...inside.map(({ event }) => event),
    ...here.around(nth).map(({ event }) => event),
    ...here.toldBeside(quotation, first, last).map(({ event }) => event),
    ...here.counted(quotation),
    ...here
      .beside(nth)
      .flatMap((other) => [
        ...here.inside(here.quotation(other)).map(({ event }) => event),
        ...here.around(other, 1).map(({ event }) => event),
      ]),
    ...here.mainEvents,
  ]);
  return [...ids].flatMap((id) => {
    const one = here.telling.events.get(id);
    return one === undefined || one.isSaying ? [] : [one];
  });
}

/** What kind of event it is, and its place in the article. */
function articleEvidence(
  here: Surroundings,
  { event, mentions, share, isMain, isLead, isFirst, isUtterance }: ToldEvent,
): Evidence {
  const { type, status } = event.profile;
  return {
    main: flag(isMain),
    lead: flag(isLead),
    leadFirst: flag(isFirst),
    clear: Math.max(0, ...mentions.map(({ confidence }) => confidence)),
    title: flag(here.wording.isNamedIn(event.id, here.title)),
    share,
    talk: flag(TALK.has(type ?? "") && !isUtterance),
    reaction: flag(isUtterance),
    unreal: flag(UNREAL.has(status)),
  };
}

/** The words that show the link best: in the quotation, else the nearest before it, else the first. */
function placeToShow(
  here: Surroundings,
  nth: number,
  { event: { id }, mentions }: ToldEvent,
): TextSpan {
  const quotation = here.quotation(nth);
  const start = quotation.spans[0]?.start ?? 0;
  const shown =
    here.inside(quotation).find(({ event }) => event === id) ??
    mentions.findLast((mention) => mention.start < start) ??
    mentions[0] ??
    quotation.spans[0];
  return { start: shown?.start ?? 0, end: shown?.end ?? 0 };
}
