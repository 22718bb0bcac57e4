import { type Evidence, flag } from "./evidence.ts";
import type { Surroundings } from "./surroundings.ts";
import { TALK, type ToldEvent, type ToldMention, UNREAL } from "./telling.ts";
import { stem } from "./wording.ts";

/** What the quotation's own words say. */
export function contentEvidence(here: Surroundings, nth: number, told: ToldEvent): Evidence {
  const quotation = here.quotation(nth);
  const { profile, id } = told.event;
  const inside = here.inside(quotation);
  const own = inside.filter(({ event }) => event === id);
  const real = own.filter(({ status, method }) => !UNREAL.has(status) && method !== "pointer");
  const isTalk = TALK.has(profile.type ?? "");
  const { count } = profile;
  const isSameNumber = count !== null && count > 1 && here.numbersIn(quotation.spans).has(count);
  const isNumberBeside = count !== null && count > 1 && here.numbersBeside(quotation).has(count);
  const words = here.wording.of(quotation.spans);
  const isSameUnit = profile.unit !== null && words.has(stem(profile.unit));
  const agents = new Set(
    quotation.spans.flatMap((span) => here.named.within(span)).map(({ agent }) => agent),
  );
  const names = (locals: readonly string[], keys: readonly string[]): boolean =>
    locals.some((agent) => agents.has(agent)) ||
    [...agents].some((agent) => here.keysOf(agent).some((key) => keys.includes(key)));
  return {
    told: isTalk || real.length === 0 ? 0 : clarity(real),
    toldAsTalk: flag(real.length > 0 && isTalk),
    toldAsPossible: flag(
      real.length === 0 &&
        own.some(({ status, method }) => UNREAL.has(status) && method !== "pointer"),
    ),
    pointed: flag(own.some(({ method }) => method === "pointer")),
    sameCount: flag(isSameNumber && isSameUnit),
    sameNumber: flag(isSameNumber && !isSameUnit),
    sameNumberBeside: flag(isNumberBeside && !isSameNumber),
    sameWords: here.wording.sharedWith(id, words),
    namesActor: flag(names(profile.actors, profile.actorKeys)),
    namesRecipient: flag(names(profile.recipients, profile.recipientKeys)),
    tellsOther: flag(
      own.length === 0 &&
        inside.some(
          ({ event, status, type }) => event !== id && !UNREAL.has(status) && !TALK.has(type ?? ""),
        ),
    ),
  };
}

/** Words that an event was recognised in tell of it, however unsure they would be alone. */
const LEAST_CLEAR = 0.65;

function clarity(mentions: readonly ToldMention[]): number {
  return Math.max(LEAST_CLEAR, ...mentions.map(({ confidence }) => confidence));
}

/** What its words usually go with. */
export function topicEvidence(
  here: Surroundings,
  nth: number,
  told: ToldEvent,
  all: readonly ToldEvent[],
): Evidence {
  const words = here.wording.of(here.quotation(nth).spans);
  const isOf = ({ event }: ToldEvent): boolean => here.wording.isTopicOf(event.id, words);
  return isOf(told) ? { topic: 1 } : { topicOfOther: flag(all.some(isOf)) };
}
