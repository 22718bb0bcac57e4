import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type {
  Gazetteer,
  GazetteerEntry,
  GazetteerMatch,
  InstitutionPattern,
  NamingForm,
} from "../domain/gazetteer.ts";

const EntriesSchema = z.array(
  z.object({
    id: z.string().regex(/^[a-z0-9-]+$/),
    kind: z.enum([
      "state",
      "organisation",
      "ministry",
      "embassy",
      "mission",
      "outlet",
      "party",
      "company",
      "person",
    ]),
    name: z.string().min(1),
    aliases: z.array(z.string()),
    handles: z.array(z.string()),
    demonyms: z.array(z.string()),
    metonyms: z.array(z.string()),
    state: z.string().nullable(),
    host: z.string().nullable(),
    wikidata: z.string().nullable(),
  }),
);
const PatternsSchema = z.object({
  description: z.string(),
  withArticle: z.array(z.string()),
  governments: z.array(z.string()),
  institutions: z.array(
    z.object({
      prefix: z.string(),
      kind: z.enum(["embassy", "mission", "ministry", "organisation"]),
      nouns: z.array(z.string()),
      name: z.string(),
      nameWithoutHost: z.string(),
      hostPrepositions: z.array(z.string()),
      defaultHost: z.string().optional(),
      roles: z.array(z.string()),
    }),
  ),
  same: z.record(z.string(), z.string()),
});
type Patterns = z.infer<typeof PatternsSchema>;

/** Reads `states.json`, `institutions.json` and `patterns.json` of a folder. Throws when one is not of that form. */
export async function loadGazetteer(directory: string): Promise<Gazetteer> {
  const read = async (file: string): Promise<unknown> =>
    JSON.parse(await readFile(join(directory, file), "utf8"));
  const [states, institutions, patterns] = await Promise.all(
    ["states.json", "institutions.json", "patterns.json"].map(read),
  );
  return createGazetteer(
    [...EntriesSchema.parse(states), ...EntriesSchema.parse(institutions)],
    PatternsSchema.parse(patterns),
  );
}

function createGazetteer(entries: readonly GazetteerEntry[], patterns: Patterns): Gazetteer {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const byHandle = new Map(
    entries.flatMap((entry) =>
      entry.handles.map((handle) => [handle.toLowerCase(), entry] as const),
    ),
  );
  const names = new NameTrie();
  for (const entry of entries) {
    for (const name of [entry.name, ...entry.aliases]) names.add(name, entry, "name");
    for (const name of entry.demonyms) names.add(name, entry, "demonym");
    for (const name of entry.metonyms) names.add(name, entry, "metonym");
  }
  const get = (id: string): GazetteerEntry | undefined => {
    const known = byId.get(patterns.same[id] ?? id);
    if (known !== undefined) return known;
    const composed = compose(id, byId, patterns);
    if (composed !== undefined) byId.set(id, composed);
    return composed;
  };
  return {
    get,
    byHandle: (handle) => byHandle.get(handle.replace(/^@/, "").toLowerCase()),
    byName: (name) => names.whole(name.replace(/^[Tt]he\s+/, "")) ?? names.whole(name),
    longestAt: (words, at) => names.longestAt(words, at),
    patterns: patterns.institutions.map(toPattern),
    governments: new Set(patterns.governments),
  };
}

function toPattern(pattern: Patterns["institutions"][number]): InstitutionPattern {
  return {
    prefix: pattern.prefix,
    kind: pattern.kind,
    name: pattern.nameWithoutHost,
    nouns: pattern.nouns.map((noun) => noun.split(" ")).sort((a, b) => b.length - a.length),
    hostPrepositions: pattern.hostPrepositions,
    defaultHost: pattern.defaultHost ?? null,
    roles: pattern.roles,
  };
}

/** "embassy-france-japan" → the Embassy of France in Japan; undefined where the parts are not known states or organisations. */
function compose(
  id: string,
  byId: ReadonlyMap<string, GazetteerEntry>,
  { institutions, withArticle }: Patterns,
): GazetteerEntry | undefined {
  const pattern = institutions.find(({ prefix }) => id.startsWith(`${prefix}-`));
  if (pattern === undefined) return undefined;
  const rest = id.slice(pattern.prefix.length + 1).split("-");
  for (let length = rest.length; length > 0; length--) {
    const state = byId.get(rest.slice(0, length).join("-"));
    const hostId = rest.slice(length).join("-");
    const host = hostId === "" ? null : byId.get(hostId);
    if (state?.kind !== "state" || host === undefined) continue;
    const named = ({ id: entry, name }: GazetteerEntry): string =>
      withArticle.includes(entry) ? `the ${name}` : name;
    const template = host === null ? pattern.nameWithoutHost : pattern.name;
    const name = template
      .replace("{state}", () => named(state))
      .replace("{host}", () => (host === null ? "" : named(host)));
    return {
      id,
      kind: pattern.kind,
      name,
      aliases: [],
      handles: [],
      demonyms: [],
      metonyms: [],
      state: state.id,
      host: host?.id ?? null,
      wikidata: null,
    };
  }
  return undefined;
}

/** Names by their words, for the longest that begins at a place. Case counts: "US" is a state. */
class NameTrie {
  private readonly root: TrieNode = { next: new Map(), ends: undefined };

  add(name: string, entry: GazetteerEntry, form: NamingForm): void {
    const words = splitName(name);
    let node = this.root;
    for (const word of words) {
      const next = node.next.get(word) ?? { next: new Map(), ends: undefined };
      node.next.set(word, next);
      node = next;
    }
    // A name goes before a demonym that is written alike: "US" in "the US said" and "US officials".
    if (words.length > 0) node.ends ??= { entry, form, length: words.length };
  }

  longestAt(words: readonly string[], at: number): GazetteerMatch | undefined {
    let node: TrieNode | undefined = this.root;
    let found: GazetteerMatch | undefined;
    for (let index = at; node !== undefined; index++) {
      found = node.ends ?? found;
      const word = words[index];
      if (word === undefined) break;
      node = node.next.get(word.replace(/[’`]/g, "'"));
    }
    return found;
  }

  whole(name: string): GazetteerEntry | undefined {
    const words = splitName(name);
    const match = this.longestAt(words, 0);
    return match?.length === words.length ? match.entry : undefined;
  }
}

type TrieNode = { readonly next: Map<string, TrieNode>; ends: GazetteerMatch | undefined };

/** Words as the tokeniser cuts them: a possessive and a hyphen stand alone. */
function splitName(name: string): string[] {
  return name
    .replace(/[’`]/g, "'")
    .replace(/('s)\b/g, " $1")
    .replace(/([-/,])/g, " $1 ")
    .split(/\s+/)
    .filter(Boolean);
}
