import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { PLOVER_MODES, PLOVER_TYPES, type PloverMode, type PloverType } from "../domain/plover.ts";
import type { Action, ActionLexicon } from "../extraction/events/lexicon.ts";

const WordsSchema = z.array(z.string().min(1));
const ActionsSchema = z.object({
  description: z.string(),
  actions: z.array(
    z.object({
      type: z.enum(PLOVER_TYPES as [PloverType, ...PloverType[]]).nullable(),
      mode: z.string().nullable(),
      label: z.string(),
      verbs: WordsSchema,
      nouns: WordsSchema,
      phrases: z.array(WordsSchema),
    }),
  ),
  leaving: z.object({ verbs: WordsSchema, who: WordsSchema }),
  pointers: WordsSchema,
  negations: WordsSchema,
  future: WordsSchema,
  hypothetical: WordsSchema,
  reporting: WordsSchema,
  relatives: WordsSchema,
  awayPrepositions: WordsSchema,
  units: z.record(z.string(), WordsSchema),
  currencies: z.record(z.string(), z.string()),
  scales: z.record(z.string(), z.number()),
  numbers: z.record(z.string(), z.number()),
});

/** Reads `actions.json` of a folder of lexicons. Throws when it is not of that form, or names a mode that its type has not. */
export async function loadActionLexicon(directory: string): Promise<ActionLexicon> {
  const data = ActionsSchema.parse(
    JSON.parse(await readFile(join(directory, "actions.json"), "utf8")),
  );
  const actions = data.actions.map((action) => ({ ...action, mode: checkedMode(action) }));
  const expulsion = actions.find(({ mode }) => mode === "expel");
  if (expulsion === undefined) throw new Error("actions.json has no action of mode expel");
  return {
    actions,
    byVerb: firstBy(actions, ({ verbs }) => verbs),
    byNoun: firstBy(actions, ({ nouns }) => nouns),
    byPhrase: phrasesByFirst(actions),
    leaving: {
      verbs: new Set(data.leaving.verbs),
      who: new Set(data.leaving.who),
      action: expulsion,
    },
    pointers: new Set(data.pointers),
    negations: new Set(data.negations),
    future: new Set(data.future),
    hypothetical: new Set(data.hypothetical),
    reporting: new Set(data.reporting),
    relatives: new Set(data.relatives),
    awayPrepositions: new Set(data.awayPrepositions),
    units: new Map(
      Object.entries(data.units).flatMap(([unit, words]) =>
        words.map((word) => [word, unit] as const),
      ),
    ),
    currencies: new Map(Object.entries(data.currencies)),
    scales: new Map(Object.entries(data.scales)),
    numbers: new Map(Object.entries(data.numbers)),
  };
}

function checkedMode({
  type,
  mode,
}: {
  type: PloverType | null;
  mode: string | null;
}): PloverMode | null {
  if (mode === null) return null;
  const modes: readonly string[] = type === null ? [] : PLOVER_MODES[type];
  if (!modes.includes(mode)) throw new Error(`actions.json: ${type} has no mode ${mode}`);
  return mode as PloverMode;
}

function firstBy(
  actions: readonly Action[],
  words: (action: Action) => readonly string[],
): ReadonlyMap<string, Action> {
  const map = new Map<string, Action>();
  for (const action of actions)
    for (const word of words(action)) if (!map.has(word)) map.set(word, action);
  return map;
}

function phrasesByFirst(actions: readonly Action[]): ActionLexicon["byPhrase"] {
  const map = new Map<string, { words: readonly string[]; action: Action }[]>();
  for (const action of actions) {
    for (const words of action.phrases) {
      const [first = ""] = words;
      map.set(first, [...(map.get(first) ?? []), { words, action }]);
    }
  }
  return map;
}
