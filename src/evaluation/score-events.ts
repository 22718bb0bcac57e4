import { z } from "zod";

/** A sentence with the actions that it tells of, coded in PLOVER; other fields are ignored. */
export const EventGoldSchema = z.object({
  id: z.string(),
  text: z.string(),
  events: z.array(
    z.object({
      type: z.string(),
      mode: z.string().nullable(),
      /** Whether a missing mode means that there is none. */
      modeKnown: z.boolean().default(true),
      actor: z.array(z.string()),
      recipient: z.array(z.string()),
      /** Other types that are as right. */
      accept: z.array(z.string()).default([]),
    }),
  ),
});

export type EventGold = z.infer<typeof EventGoldSchema>;
export type GoldAction = EventGold["events"][number];
/** Its type is null where PLOVER has none for it. */
export type FoundAction = Pick<GoldAction, "mode" | "actor" | "recipient"> & {
  readonly type: string | null;
};

/** What of an action must be right: its type, its type and mode, its type with who acts and who is acted upon. */
export type EventAspect = "type" | "mode" | "participants";

/** How many actions of a sentence were found, of how many, by how many guesses. */
export type EventCount = {
  readonly right: number;
  readonly found: number;
  readonly wanted: number;
};

/** Counts one sentence: each action of the gold is paired with at most one of those found, as many as can be. Null where the gold does not say. */
export function countEvents(
  gold: readonly GoldAction[],
  found: readonly FoundAction[],
  aspect: EventAspect,
): EventCount | null {
  if (aspect === "mode" && gold.some(({ modeKnown }) => !modeKnown)) return null;
  return { right: pairEvents(gold, found, aspect).size, found: found.length, wanted: gold.length };
}

/** By action found, the one of the gold that it is; as many pairs as can be. */
export function pairEvents(
  gold: readonly GoldAction[],
  found: readonly FoundAction[],
  aspect: EventAspect,
): ReadonlyMap<FoundAction, GoldAction> {
  const pairOf = new Map<FoundAction, GoldAction>();
  const pair = (wanted: GoldAction, seen: Set<FoundAction>): boolean =>
    found.some((one) => {
      if (seen.has(one) || !isRight(wanted, one, aspect)) return false;
      seen.add(one);
      const other = pairOf.get(one);
      if (other !== undefined && !pair(other, seen)) return false;
      pairOf.set(one, wanted);
      return true;
    });
  for (const wanted of gold) pair(wanted, new Set());
  return pairOf;
}

/** F1 in per cent over all sentences; null where there is nothing to find and nothing found. */
export function eventF1(counts: readonly EventCount[]): number | null {
  const sum = (of: (count: EventCount) => number): number =>
    counts.reduce((all, count) => all + of(count), 0);
  const all = sum(({ found, wanted }) => found + wanted);
  return all === 0 ? null : Math.round((2000 * sum(({ right }) => right)) / all) / 10;
}

function isRight(gold: GoldAction, found: FoundAction, aspect: EventAspect): boolean {
  const types = [gold.type, ...gold.accept];
  if (found.type === null || !types.includes(found.type)) return false;
  if (aspect === "type") return true;
  return aspect === "mode" ? gold.mode === found.mode : hasSameParties(gold, found);
}

/** Of an action of several on one side ("met"), two must be among all who were found. */
function hasSameParties({ actor, recipient }: GoldAction, found: FoundAction): boolean {
  if (recipient.length === 0 && actor.length > 1) {
    const all = [...found.actor, ...found.recipient];
    return actor.filter((name) => isAmong([name], all)).length >= 2;
  }
  return isAmong(actor, found.actor) && isAmong(recipient, found.recipient);
}

function isAmong(gold: readonly string[], found: readonly string[]): boolean {
  return gold.length === 0 || gold.some((name) => found.some((other) => isOverlap(name, other)));
}

/** Whether half the words of the shorter name are in the other one; a country and its people are one word. */
function isOverlap(gold: string, found: string): boolean {
  const [a, b] = [wordsOf(gold), wordsOf(found)];
  const shared = a.filter((word) => b.some((other) => isOneWord(word, other))).length;
  return shared > 0 && shared >= Math.min(a.length, b.length) / 2;
}

const SMALL = new Set(
  "the a an of in on at to for and or its his her their by with from s".split(" "),
);

/** Peoples whose name does not begin as that of their country does. */
const PEOPLES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ american: "us", americans: "us", america: "us", usa: "us", "u.s": "us", "u.n": "un" },
    ...{ britain: "uk", british: "uk", "u.k": "uk", french: "france", chinese: "china" },
    ...{ dutch: "netherlands", greek: "greece", turkish: "turkey", swiss: "switzerland" },
    ...{ spanish: "spain", polish: "poland", danish: "denmark", swedish: "sweden" },
    ...{ thai: "thailand", lebanese: "lebanon", welsh: "wales", irish: "ireland" },
    ...{ filipino: "philippines", philippine: "philippines", iraqi: "iraq", cypriot: "cyprus" },
  }),
);

function wordsOf(name: string): string[] {
  const plain = name
    .toLowerCase()
    .replaceAll("’", "'")
    .replaceAll("united states", "us")
    .replaceAll("united nations", "un")
    .replaceAll(/united kingdom|great britain/g, "uk");
  const words = (plain.match(/[^\s,;:()"'“”/-]+/g) ?? []).map((word) => {
    const bare = word.replace(/^\.+|\.+$/g, "");
    return PEOPLES.get(bare) ?? bare;
  });
  return [...new Set(words)].filter((word) => word !== "" && !SMALL.has(word));
}

/** Letters that a country and its people share: Serbia, Serbian. */
const ROOT = 5;

function isOneWord(a: string, b: string): boolean {
  const isRoot = Math.min(a.length, b.length) >= ROOT && a.slice(0, ROOT) === b.slice(0, ROOT);
  return a === b || (isRoot && Math.abs(a.length - b.length) <= 3);
}
