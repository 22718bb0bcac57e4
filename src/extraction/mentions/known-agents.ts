import type {
  Gazetteer,
  GazetteerEntry,
  InstitutionPattern,
  NamingForm,
} from "../../domain/gazetteer.ts";
import type { Token } from "../analyse.ts";

/** Tokens that name an agent of the gazetteer. */
export type KnownAgent = {
  readonly first: number;
  readonly end: number;
  readonly entry: GazetteerEntry;
  readonly form: NamingForm;
};

/** Finds what the gazetteer knows, from left to right, the longest first; institutions that every state has are put together by rule. */
export function findKnownAgents(tokens: readonly Token[], gazetteer: Gazetteer): KnownAgent[] {
  const words = tokens.map(({ text }) => text);
  const matchAt = (at: number): KnownAgent | undefined => {
    const match = gazetteer.longestAt(words, at);
    if (match === undefined) return undefined;
    return { first: at, end: at + match.length, entry: match.entry, form: match.form };
  };
  const found: KnownAgent[] = [];
  for (let at = 0; at < tokens.length; ) {
    const known =
      institutionOfState(tokens, at, matchAt, gazetteer) ??
      institutionAt(tokens, at, matchAt, gazetteer) ??
      matchAt(at);
    if (known === undefined) at++;
    else {
      found.push(withHost(tokens, known, matchAt));
      at = known.end;
    }
  }
  return found;
}

type MatchAt = (at: number) => KnownAgent | undefined;

/** "Russia's foreign ministry", "the Russian Embassy in the US", "Washington's Embassy in Moscow". */
function institutionOfState(
  tokens: readonly Token[],
  at: number,
  matchAt: MatchAt,
  gazetteer: Gazetteer,
): KnownAgent | undefined {
  const state = matchAt(at);
  if (state === undefined || state.entry.kind !== "state") return undefined;
  const noun = /^['’]s?$/.test(tokens[state.end]?.text ?? "") ? state.end + 1 : state.end;
  // "the French government" is the state.
  if (gazetteer.governments.has(tokens[noun]?.lower ?? ""))
    return { ...state, end: noun + 1, form: "name" };
  return composed(tokens, state, at, noun, matchAt, gazetteer);
}

/** "the embassy of Russia in the US", "the Ministry of Foreign Affairs of Japan", "the government of Japan". */
function institutionAt(
  tokens: readonly Token[],
  at: number,
  matchAt: MatchAt,
  gazetteer: Gazetteer,
): KnownAgent | undefined {
  if (gazetteer.governments.has(tokens[at]?.lower ?? "") && tokens[at + 1]?.lower === "of") {
    const state = matchAt(skipArticle(tokens, at + 2));
    if (state?.entry.kind === "state") return { ...state, first: at, form: "name" };
  }
  for (const pattern of gazetteer.patterns) {
    const length = nounLength(tokens, at, pattern);
    if (length === 0 || tokens[at + length]?.lower !== "of") continue;
    const state = matchAt(skipArticle(tokens, at + length + 1));
    if (state?.entry.kind !== "state") continue;
    return institution(tokens, pattern, state.entry, at, state.end, matchAt, gazetteer);
  }
  return undefined;
}

function composed(
  tokens: readonly Token[],
  state: KnownAgent,
  first: number,
  noun: number,
  matchAt: MatchAt,
  gazetteer: Gazetteer,
): KnownAgent | undefined {
  for (const pattern of gazetteer.patterns) {
    const length = nounLength(tokens, noun, pattern);
    if (length === 0) continue;
    return institution(tokens, pattern, state.entry, first, noun + length, matchAt, gazetteer);
  }
  return undefined;
}

function institution(
  tokens: readonly Token[],
  pattern: InstitutionPattern,
  state: GazetteerEntry,
  first: number,
  end: number,
  matchAt: MatchAt,
  gazetteer: Gazetteer,
): KnownAgent | undefined {
  const isHosted = pattern.hostPrepositions.includes(tokens[end]?.lower ?? "");
  const host = isHosted ? matchAt(skipArticle(tokens, end + 1)) : undefined;
  const hostId = host?.entry.id ?? pattern.defaultHost;
  const id = [pattern.prefix, state.id, ...(hostId === null ? [] : [hostId])].join("-");
  const entry = gazetteer.get(id) ?? gazetteer.get(`${pattern.prefix}-${state.id}`);
  if (entry === undefined) return undefined;
  return { first, end: host?.end ?? end, entry, form: "name" };
}

/** "Russian Mission" and then "to the United Nations": the seat belongs to the name. */
function withHost(tokens: readonly Token[], known: KnownAgent, matchAt: MatchAt): KnownAgent {
  if (known.entry.host === null || !/^(?:in|to|at)$/.test(tokens[known.end]?.lower ?? ""))
    return known;
  const host = matchAt(skipArticle(tokens, known.end + 1));
  return host?.entry.id === known.entry.host ? { ...known, end: host.end } : known;
}

function nounLength(tokens: readonly Token[], at: number, { nouns }: InstitutionPattern): number {
  const noun = nouns.find((words) => words.every((word, nth) => tokens[at + nth]?.lower === word));
  return noun?.length ?? 0;
}

function skipArticle(tokens: readonly Token[], at: number): number {
  return tokens[at]?.lower === "the" ? at + 1 : at;
}
