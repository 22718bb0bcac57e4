import { type Evidence, flag } from "./evidence.ts";
import { REACH, type Surroundings } from "./surroundings.ts";
import { TALK, type ToldEvent, type ToldMention } from "./telling.ts";

/** What the reporter tells in the sentences of the quotation. */
export function sentenceEvidence(
  here: Surroundings,
  nth: number,
  { event: { id } }: ToldEvent,
): Evidence {
  const { first, last } = here.place(nth);
  const quotation = here.quotation(nth);
  const start = quotation.spans[0]?.start ?? 0;
  const told = here.toldBeside(quotation, first, last);
  const own = told.filter(({ event }) => event === id);
  const nearest = told.findLast((mention) => mention.start < start);
  const cueEnd = quotation.cue?.end ?? null;
  const governed =
    cueEnd !== null && cueEnd <= start
      ? own.some((mention) => mention.start >= cueEnd && mention.end <= start)
      : own.some((mention) => mention.end <= start && start - mention.end < NEAR);
  return {
    beforeInSentence: flag(
      own.some((one) => one.start < start && (!one.isQuoted || one === nearest)),
    ),
    afterInSentence: flag(own.length > 0 && own.every((mention) => mention.start >= start)),
    underCue: flag(governed),
    otherInSentence: flag(own.length === 0 && told.length > 0),
  };
}

/** Characters between an action and a quotation that it introduces without a cue. */
const NEAR = 12;

/** What was told before and after. */
export function discourseEvidence(
  here: Surroundings,
  nth: number,
  { event: { id }, mentions }: ToldEvent,
): Evidence {
  const { first, last, paragraph } = here.place(nth);
  const start = here.quotation(nth).spans[0]?.start ?? 0;
  // What people said of an action does not take its place in the reader's mind.
  const before = here
    .narratedIn(first - REACH, last)
    .filter((one) => one.start < start && (one.event === id || !one.isUtterance));
  const latest = before.at(-1);
  const ownLatest = before.findLast(({ event }) => event === id);
  const isLast = latest !== undefined && latest.sentence === ownLatest?.sentence;
  const since = before.filter(
    ({ sentence, event }) => event !== id && sentence > (ownLatest?.sentence ?? -1),
  );
  const inParagraph = ({ sentence }: ToldMention): boolean =>
    here.paragraphOf(sentence) === paragraph;
  return {
    last: flag(isLast),
    lastMainly: flag(
      isLast && before.find(({ sentence }) => sentence === latest?.sentence)?.event === id,
    ),
    lastNear: flag(ownLatest !== undefined && ownLatest.sentence === first - 1),
    lastInParagraph: flag(isLast && ownLatest !== undefined && inParagraph(ownLatest)),
    before: flag(ownLatest !== undefined && first - ownLatest.sentence <= 3),
    after: flag(
      here
        .narratedIn(last + 1, last + 1)
        .some((mention) => mention.event === id && inParagraph(mention)),
    ),
    paragraph: flag(mentions.some((mention) => !mention.isQuoted && inParagraph(mention))),
    otherNearer: flag(since.length > 0),
    otherInParagraph: flag(isParagraphOfOther(here, paragraph, first, last, id)),
    newMatter: flag(hasNewMatter(here, Math.max(ownLatest?.sentence ?? -1, first - REACH), first)),
    far: Math.min(1, (first - (ownLatest?.sentence ?? mentions[0]?.sentence ?? 0)) / FAR),
  };
}

/** Sentences after which an event is as far as it can be. */
const FAR = 10;

/** Whether the reporter tells of other actions in a paragraph, and not of this one. */
function isParagraphOfOther(
  here: Surroundings,
  paragraph: number,
  first: number,
  last: number,
  id: string,
): boolean {
  const told = here
    .narratedIn(first - REACH, last)
    .filter((one) => here.paragraphOf(one.sentence) === paragraph && !one.isUtterance);
  return told.length > 0 && told.every(({ event }) => event !== id);
}

/** Whether the reporter says something, between an event and a quotation in its paragraph, that tells of no known action. */
function hasNewMatter(here: Surroundings, from: number, to: number): boolean {
  for (let sentence = to - 1; sentence > from; sentence--) {
    if (here.paragraphOf(sentence) !== here.paragraphOf(to)) return false;
    if (!here.quoting.has(sentence) && !here.allBySentence.has(sentence)) return true;
  }
  return false;
}

/** What the same speaker says right before and after. */
export function breathEvidence(
  here: Surroundings,
  nth: number,
  { event: { id } }: ToldEvent,
): Evidence {
  const others = here.beside(nth);
  const told = others.flatMap((other) => here.inside(here.quotation(other)));
  const around = others.flatMap((other) => {
    const { first, last } = here.place(other);
    return here.narratedIn(first, last);
  });
  const isTold = told.some(({ event }) => event === id);
  return {
    besideTold: flag(isTold),
    besideAround: flag(around.some(({ event }) => event === id)),
    besideOther: flag(!isTold && told.some(({ type }) => !TALK.has(type ?? ""))),
  };
}
