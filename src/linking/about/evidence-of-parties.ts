import { type Evidence, flag } from "./evidence.ts";
import type { Surroundings } from "./surroundings.ts";
import type { ToldEvent } from "./telling.ts";

/** What part the speaker has in an event. */
export function speakerEvidence(
  here: Surroundings,
  nth: number,
  told: ToldEvent,
  others: readonly ToldEvent[],
): Evidence {
  const { speaker } = here.place(nth);
  if (speaker === undefined) return {};
  const [hasActed, hasSuffered] = partOf(here, speaker, told);
  const isElsewhere = others.some((other) => partOf(here, speaker, other).includes(true));
  const isBeside = told.mentions.some(
    ({ isQuoted, sentence }) => !isQuoted && here.agentsIn(sentence).has(speaker),
  );
  return {
    speakerActed: flag(hasActed),
    speakerSuffered: flag(hasSuffered),
    speakerElsewhere: flag(!hasActed && !hasSuffered && isElsewhere),
    speakerBeside: flag(isBeside && !hasActed && !hasSuffered),
  };
}

/** What tells an event from others of its kind: a part of the speaker in it, and a party that the sentences name. */
export function rivalryEvidence(
  here: Surroundings,
  nth: number,
  told: ToldEvent,
  all: readonly ToldEvent[],
): Evidence {
  const rivals = all.filter((other) => other !== told && isOfKind(other, told));
  if (rivals.length === 0) return {};
  const { speaker, first, last } = here.place(nth);
  const hasPart = (one: ToldEvent): boolean =>
    speaker !== undefined && partOf(here, speaker, one).includes(true);
  const named = new Set<string>();
  for (let sentence = first; sentence <= last; sentence++)
    for (const agent of here.agentsIn(sentence))
      for (const key of here.keysOf(agent)) named.add(here.actsFor(key));
  const others = new Set(rivals.flatMap((rival) => parties(here, rival)));
  return {
    speakerOfThis: flag(hasPart(told) && !rivals.some(hasPart)),
    namesOnlyThis: flag(parties(here, told).some((key) => named.has(key) && !others.has(key))),
    namesOnlyOther: flag(
      rivals.some((rival) => {
        const own = new Set(parties(here, told));
        return parties(here, rival).some((key) => named.has(key) && !own.has(key));
      }),
    ),
  };
}

/** For whom those act who have a part in an event. */
function parties(here: Surroundings, { event: { profile } }: ToldEvent): readonly string[] {
  return [...profile.actorKeys, ...profile.recipientKeys].map((key) => here.actsFor(key));
}

/** Whether somebody, or whom they speak for, acted in an event, and was acted upon. */
function partOf(
  here: Surroundings,
  speaker: string,
  { event: { profile } }: ToldEvent,
): readonly [boolean, boolean] {
  const keys = here.keysOf(speaker).map((key) => here.actsFor(key));
  const is = (locals: readonly string[], theirs: readonly string[]): boolean =>
    locals.includes(speaker) || theirs.some((key) => keys.includes(here.actsFor(key)));
  return [is(profile.actors, profile.actorKeys), is(profile.recipients, profile.recipientKeys)];
}

function isOfKind(
  { event: { profile: a } }: ToldEvent,
  { event: { profile: b } }: ToldEvent,
): boolean {
  return a.type === b.type && a.mode === b.mode && a.label === b.label;
}
