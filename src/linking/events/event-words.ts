import type { EventProfile } from "../../domain/contribution.ts";
import type { Gazetteer } from "../../domain/gazetteer.ts";
import type { SearchTerms } from "../../domain/search-terms.ts";
import type { Action, ActionLexicon } from "../../extraction/events/lexicon.ts";

type Told = Pick<
  EventProfile,
  "type" | "mode" | "label" | "actorKeys" | "recipientKeys" | "date" | "count" | "unit"
>;
/** What titles and search terms are made with. */
export type EventWords = {
  readonly searchTerms: SearchTerms;
  readonly lexicon: ActionLexicon;
  readonly gazetteer: Gazetteer;
  /** Names of participants that the gazetteer does not know, by their keys. */
  readonly names: ReadonlyMap<string, string>;
};

/** "Expulsion of 12 diplomats, United States → Russia". */
export function eventTitle(event: Told, words: EventWords): string {
  const { lexicon, gazetteer, names } = words;
  const label = event.label ?? actionOf(event, lexicon)?.label ?? "Action";
  const isOne = event.count === 1 && event.unit === null;
  const count = event.count === null || isOne ? "" : ` of ${amount(event.count, event.unit)}`;
  const isSpoken = (key: string, keys: readonly string[]): boolean =>
    !keys.includes(gazetteer.get(key)?.state ?? key) || gazetteer.get(key)?.state == null;
  const named = (keys: readonly string[]): string =>
    keys
      .filter((key) => isSpoken(key, keys))
      .map((key) => gazetteer.get(key)?.name ?? names.get(key) ?? key)
      .join(", ");
  const others = event.recipientKeys.filter((key) => !event.actorKeys.includes(key));
  const sides = [named(event.actorKeys), named(others)].filter(Boolean).join(" → ");
  return [`${label}${count}`, sides].filter(Boolean).join(", ");
}

function amount(count: number, unit: string | null): string {
  const number = count.toLocaleString("en-US");
  if (unit === null) return number;
  return count === 1 ? `${number} ${unit.replace(/s$/, "")}` : `${number} ${unit}`;
}

const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );

/** Stems under which the event is found: what its kind of action is called, how many, and when. */
export function eventTerms(
  event: Told,
  units: readonly string[],
  words: EventWords,
): readonly string[] {
  const { searchTerms, lexicon } = words;
  const action = actionOf(event, lexicon);
  const called =
    action === undefined
      ? []
      : [...action.verbs, ...action.nouns, ...action.patterns, action.label];
  const [year = "", month = "", day = ""] = event.date?.split("-") ?? [];
  const date = [MONTHS[Number(month) - 1] ?? "", day === "" ? "" : String(Number(day)), year].join(
    " ",
  );
  const type = [event.type ?? "", event.mode ?? ""].join(" ").toLowerCase();
  const count = event.count === null ? "" : String(event.count);
  return searchTerms([...called, type, count, ...units, event.unit ?? "", date].join(" "));
}

/** The kind of action that an event is, where the lexicon has it. */
export function actionOf(
  { type, mode, label }: Pick<Told, "type" | "mode" | "label">,
  { actions }: ActionLexicon,
): Action | undefined {
  return actions.find(
    (action) =>
      action.type === type && action.mode === mode && (type !== null || action.label === label),
  );
}
