import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { PLOVER_MODES, PLOVER_TYPES, type PloverMode, type PloverType } from "../domain/plover.ts";
import type { Action, ActionLexicon, NounPattern, Pattern } from "../extraction/events/lexicon.ts";
import { verbForms } from "./verb-forms.ts";

const WordsSchema = z.array(z.string().min(1));
const TypeSchema = z.enum(PLOVER_TYPES as [PloverType, ...PloverType[]]);
const ActionsSchema = z.object({
  description: z.string(),
  idioms: WordsSchema,
  families: z.record(z.string(), WordsSchema),
  classes: z.record(z.string(), WordsSchema),
  actions: z.array(
    z.object({
      type: TypeSchema.nullable(),
      mode: z.string().nullable(),
      label: z.string(),
      verbs: WordsSchema,
      nouns: WordsSchema,
      patterns: WordsSchema,
      topic: z.string().transform((words) => words.split(" ").filter((word) => word !== "")),
    }),
  ),
  leaving: z.object({ verbs: WordsSchema, who: WordsSchema, surely: WordsSchema }),
  pointers: WordsSchema,
  parts: z.object({
    afterWhole: WordsSchema,
    beforeWhole: WordsSchema,
    totals: WordsSchema,
    groups: WordsSchema,
  }),
  carriers: WordsSchema,
  utterances: z.record(z.string(), WordsSchema),
  ownActVerbs: WordsSchema,
  hostingVerbs: WordsSchema,
  conjunctions: WordsSchema,
  reportingVerbs: WordsSchema,
  relativePronouns: WordsSchema,
  targetPrepositions: WordsSchema,
  awayPrepositions: WordsSchema,
  times: WordsSchema,
  agentNouns: WordsSchema,
  agentEndings: WordsSchema,
  quantities: WordsSchema,
  approximators: WordsSchema,
  intended: z.record(z.string(), TypeSchema),
  negated: z.record(z.string(), TypeSchema),
  governing: z.array(TypeSchema),
  status: z.object({
    negations: WordsSchema,
    future: WordsSchema,
    intending: WordsSchema,
    hypothetical: WordsSchema,
    denying: WordsSchema,
    threatening: WordsSchema,
    announcing: WordsSchema,
  }),
  irregularVerbs: z.record(z.string(), WordsSchema),
  units: z.record(z.string(), WordsSchema),
  currencies: z.record(z.string(), z.string()),
  scales: z.record(z.string(), z.number()),
  numbers: z.record(z.string(), z.number()),
});
type Actions = z.infer<typeof ActionsSchema>;

/** Reads `actions.json` of a folder of lexicons. Throws when it is not of that form, or names a mode that its type has not. */
export async function loadActionLexicon(directory: string): Promise<ActionLexicon> {
  const data = ActionsSchema.parse(
    JSON.parse(await readFile(join(directory, "actions.json"), "utf8")),
  );
  const actions = data.actions.map((action) => ({ ...action, mode: checkedMode(action) }));
  const expulsion = actions.find(({ mode }) => mode === "expel");
  if (expulsion === undefined) throw new Error("actions.json has no action of mode expel");
  const patterns = actions.flatMap((action) =>
    action.patterns.map((pattern) => parsePattern(pattern, action, data.classes)),
  );
  const { status } = data;
  return {
    actions,
    ...formsOf(data, patterns),
    byVerb: firstByVerb(actions),
    byNoun: nounsByFirst(actions, data.classes),
    byPattern: patternsByFirst(patterns),
    leaving: {
      verbs: new Set(data.leaving.verbs),
      who: new Set(data.leaving.who),
      surely: new Set(data.leaving.surely),
      action: expulsion,
    },
    idioms: idiomsByFirst(data.idioms),
    pointers: new Set(data.pointers),
    parts: partPatterns(data),
    carriers: new Set(data.carriers),
    families: groupByWord(data.families),
    utterances: new Map(
      Object.entries(data.utterances).map(([type, words]) => [type, new Set(words)]),
    ),
    ownActVerbs: new Set(data.ownActVerbs),
    hostingVerbs: new Set(data.hostingVerbs),
    conjunctions: new Set(data.conjunctions),
    reportingVerbs: new Set(data.reportingVerbs),
    relativePronouns: new Set(data.relativePronouns),
    targetPrepositions: data.targetPrepositions,
    awayPrepositions: new Set(data.awayPrepositions),
    times: new Set(data.times),
    agentNouns: new Set(data.agentNouns),
    agentEndings: data.agentEndings,
    quantities: new Set(data.quantities),
    approximators: new Set(data.approximators),
    intended: plainActions(data.intended, actions),
    negated: plainActions(data.negated, actions),
    governing: new Set(data.governing),
    status: {
      negations: new Set(status.negations),
      future: new Set(status.future),
      intending: new Set(status.intending),
      hypothetical: new Set(status.hypothetical),
      denying: new Set(status.denying),
      threatening: new Set(status.threatening),
      announcing: new Set(status.announcing),
    },
    units: groupByWord(data.units),
    currencies: new Map(Object.entries(data.currencies)),
    scales: new Map(Object.entries(data.scales)),
    numbers: new Map(Object.entries(data.numbers)),
  };
}

/** By each word the name of its group. */
function groupByWord(groups: Readonly<Record<string, readonly string[]>>): Map<string, string> {
  return new Map(
    Object.entries(groups).flatMap(([name, words]) => words.map((word) => [word, name] as const)),
  );
}

/** Phrases as patterns; # stands for a number. */
function partPatterns({ parts, numbers }: Actions): ActionLexicon["parts"] {
  const number = `(?:${["\\d+", ...Object.keys(numbers)].join("|")})`;
  const anyOf = (phrases: readonly string[], flags = "i"): RegExp =>
    new RegExp(`\\b(?:${phrases.join("|").replaceAll("#", number)})\\b`, flags);
  return {
    afterWhole: anyOf(parts.afterWhole),
    beforeWhole: anyOf(parts.beforeWhole),
    totals: anyOf(parts.totals),
    // "states", but not "United States".
    groups: anyOf(parts.groups, ""),
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

/** "ask|order … to leave" → [ask, order], gap, [to], [leave]; "<forces>" stands for the words of that class. */
function parsePattern(
  pattern: string,
  action: Action,
  classes: Readonly<Record<string, readonly string[]>>,
): Pattern {
  const wordsOf = (alternative: string): readonly string[] => {
    const name = /^<(.+)>$/.exec(alternative)?.[1];
    if (name === undefined) return [alternative];
    const words = classes[name];
    if (words === undefined) throw new Error(`actions.json has no class ${alternative}`);
    return words;
  };
  const pieces = pattern.split(" ");
  const parts = pieces.flatMap((piece, nth) =>
    piece === "…"
      ? []
      : [{ hasGap: pieces[nth - 1] === "…", words: new Set(piece.split("|").flatMap(wordsOf)) }],
  );
  return { action, parts };
}

function formsOf(
  {
    actions,
    leaving,
    carriers,
    ownActVerbs,
    hostingVerbs,
    reportingVerbs,
    irregularVerbs,
  }: Actions,
  patterns: readonly Pattern[],
): Pick<ActionLexicon, "verbForms" | "participles"> {
  const verbs = new Set([
    ...actions.flatMap((action) => action.verbs),
    ...patterns.flatMap(({ parts }) => [...(parts[0]?.words ?? [])]),
    ...leaving.verbs,
    ...carriers,
    ...ownActVerbs,
    ...hostingVerbs,
    ...reportingVerbs,
  ]);
  const byForm = new Map<string, string[]>();
  const participles = new Set<string>();
  for (const verb of verbs) {
    const forms = verbForms(verb, irregularVerbs[verb]);
    for (const form of forms.all) byForm.set(form, [...(byForm.get(form) ?? []), verb]);
    for (const form of forms.participles) participles.add(form);
  }
  return { verbForms: byForm, participles };
}

function firstByVerb(actions: readonly Action[]): ReadonlyMap<string, Action> {
  const map = new Map<string, Action>();
  for (const action of actions)
    for (const verb of action.verbs) if (!map.has(verb)) map.set(verb, action);
  return map;
}

function nounsByFirst(
  actions: readonly Action[],
  classes: Actions["classes"],
): ActionLexicon["byNoun"] {
  const map = new Map<string, NounPattern[]>();
  const nouns = actions.flatMap((action) =>
    action.nouns.map((noun) => parsePattern(noun, action, classes)),
  );
  for (const { action, parts } of nouns.sort((a, b) => b.parts.length - a.parts.length)) {
    const length = nameLength(parts);
    const name = parts.slice(0, length).map(({ words }) => words);
    for (const first of name[0] ?? []) {
      const noun = { action, name, complement: parts.slice(length) };
      map.set(first, [...(map.get(first) ?? []), noun]);
    }
  }
  return map;
}

/** "claim for … damages", "strikes on": the preposition at the end, or before a gap, and what follows is no part of the name. */
function nameLength(parts: Pattern["parts"]): number {
  const gap = parts.findIndex(({ hasGap }) => hasGap);
  const length = gap < 0 ? parts.length : gap;
  const last = parts[length - 1]?.words ?? new Set();
  return length > 1 && PREPOSITIONS.some((word) => last.has(word)) ? length - 1 : length;
}

const PREPOSITIONS = "against at by for from in of on over to with".split(" ");

function idiomsByFirst(idioms: readonly string[]): ActionLexicon["idioms"] {
  const map = new Map<string, ReadonlySet<string>[][]>();
  for (const idiom of idioms) {
    const words = idiom.split(" ").map((alternatives) => new Set(alternatives.split("|")));
    for (const first of words[0] ?? []) map.set(first, [...(map.get(first) ?? []), words]);
  }
  return map;
}

function patternsByFirst(patterns: readonly Pattern[]): ActionLexicon["byPattern"] {
  const map = new Map<string, Pattern[]>();
  for (const pattern of patterns) {
    for (const word of pattern.parts[0]?.words ?? []) {
      map.set(word, [...(map.get(word) ?? []), pattern]);
    }
  }
  for (const list of map.values()) list.sort((a, b) => b.parts.length - a.parts.length);
  return map;
}

/** For each type the action of another type, of no particular mode, that it becomes. */
function plainActions(
  becomes: Readonly<Record<string, PloverType>>,
  actions: readonly Action[],
): ReadonlyMap<string, Action> {
  return new Map(
    Object.entries(becomes).map(([type, other]) => {
      const action = actions.find((one) => one.type === other && one.mode === null);
      if (action === undefined) throw new Error(`actions.json has no plain action ${other}`);
      return [type, action];
    }),
  );
}
