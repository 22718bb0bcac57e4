import type { AgentKind, MentionCandidate } from "../../domain/candidates.ts";
import { agentKindOf, type Gazetteer } from "../../domain/gazetteer.ts";
import { compareGivenNames, nameSkeleton, nameSlug, personName } from "../across/names.ts";
import { Draft, headOf, type Link } from "./draft.ts";

const LEAST_LETTERS = 3;

/** Of one role in one article; more of them tell nothing apart. */
const MOST_HOLDERS = 40;

/** The agents of one article, by the ways in which words lead to them. */
export class AgentDrafts {
  private readonly drafts: Draft[] = [];
  private readonly byKey = new Map<string, Draft>();
  private readonly people = new Map<
    string,
    { readonly draft: Draft; readonly given: readonly string[] }[]
  >();

  /** Last word of a role → who holds it. */
  private readonly byRole = new Map<string, Set<Draft>>();

  /** "BFWU" → the institution whose name has these letters. */
  private readonly byLetters = new Map<string, Draft>();

  /** Folded given name → who was named in full with it first. */
  private readonly byGivenName = new Map<string, Draft>();

  private readonly gazetteer: Gazetteer;

  /** "the Russian embassy" → the one embassy of Russia whose seat the article gives elsewhere. */
  private readonly seats: ReadonlyMap<string, string>;

  constructor(gazetteer: Gazetteer, mentions: readonly MentionCandidate[]) {
    this.gazetteer = gazetteer;
    this.seats = seatsNamed(mentions, gazetteer);
  }

  all(): readonly Draft[] {
    return this.drafts;
  }

  /** Those by name to whom some mention, wherever it stands, gives a role. */
  withRole(role: string): readonly Draft[] {
    const holders = [...(this.byRole.get(headOf(role)) ?? [])];
    return holders.filter((draft) => draft.holds(role) || draft.hasUpcoming(role));
  }

  /** The agent that a name means; null where the mention has no name. */
  linkName(mention: MentionCandidate): Link | null {
    const link = this.byName(mention);
    if (link === null) return null;
    link.draft.announce(mention);
    this.giveRole(link.draft, mention);
    return link;
  }

  /** Notes that a mention gives somebody a role; what stands beside the name is as sure as what stands in it. */
  giveRole(draft: Draft, mention: MentionCandidate, isBeside = false): void {
    const { role } = mention;
    if (isBeside) draft.announce(mention);
    if (role === null) return;
    const holders = this.byRole.get(headOf(role)) ?? new Set();
    if (holders.size < MOST_HOLDERS) this.byRole.set(headOf(role), holders.add(draft));
  }

  private byName(mention: MentionCandidate): Link | null {
    if (mention.gazetteer !== null && mention.kind !== "handle") {
      return this.known(mention.gazetteer, mention.kind);
    }
    if (mention.kind !== "name" || mention.name === null) return null;
    return mention.agentKind === "institution"
      ? this.institution(mention.name, mention.isUnknownState)
      : this.person(mention.name);
  }

  /** The agent of an account or a hashtag. */
  linkAccount(mention: MentionCandidate): Link | null {
    if (mention.kind !== "handle" || mention.name === null) return null;
    if (mention.gazetteer !== null) return this.known(mention.gazetteer, "handle");
    const namesakes = this.people.get(nameSkeleton(personName(mention.name).surname)) ?? [];
    const [only] = namesakes;
    if (only !== undefined && namesakes.length === 1) {
      return {
        draft: only.draft,
        confidence: 0.9,
        method: "hashtag",
        reasons: ["the hashtag is the surname"],
      };
    }
    return this.keyed(
      `account ${mention.name.toLowerCase()}`,
      "person",
      "account",
      0.8,
      "an account",
    );
  }

  /** The institution that the gazetteer knows by this id. */
  known(named: string, kind: MentionCandidate["kind"]): Link {
    const id = this.seats.get(named) ?? named;
    const entry = this.gazetteer.get(id);
    const draft = this.draftOf(`gazetteer ${id}`, {
      kind: entry === undefined ? "institution" : agentKindOf(entry.kind),
      gazetteer: id,
      named: true,
      description: null,
      isState: entry?.kind === "state",
    });
    if (kind === "metonym") {
      return {
        draft,
        confidence: 0.85,
        method: "metonym",
        reasons: ["the seat stands for the government"],
      };
    }
    const isAccount = kind === "handle";
    return {
      draft,
      confidence: isAccount ? 0.97 : 0.95,
      method: isAccount ? "account" : "gazetteer",
      reasons: [isAccount ? "its account" : "its name in the gazetteer"],
    };
  }

  /** Somebody without a name: an agent of this article alone. The same description means the same one. */
  unnamed(mention: MentionCandidate, words: string, isSource: boolean): Link | null {
    if (mention.agentKind === null && !isSource) return null;
    const kind = mention.agentKind ?? (mention.number === "plural" ? "group" : "person");
    const isDefinite = /^(?:the|this|these|that|those)\b/i.test(words);
    const key = isDefinite ? `described ${words.toLowerCase()}` : `described ${mention.start}`;
    const draft = this.draftOf(key, {
      kind,
      gazetteer: null,
      named: false,
      description: words,
      isState: false,
      isOfKnownKind: mention.agentKind !== null,
    });
    return { draft, confidence: 0.7, method: "description", reasons: ["described, not named"] };
  }

  /** "its foreign ministry", "the foreign ministry in Moscow": an institution that every state has; null for other words. */
  institutionOf(state: Draft, words: string): Link | null {
    const lower = words.toLowerCase();
    for (const { prefix, nouns, name } of this.gazetteer.patterns) {
      if (!nouns.some((noun) => lower.includes(noun.join(" ")))) continue;
      const draft = this.ofState(state, prefix, name);
      if (draft === null) return null;
      return {
        draft,
        confidence: 0.7,
        method: "description",
        reasons: ["of the state mentioned last"],
      };
    }
    return null;
  }

  private ofState(state: Draft, prefix: string, name: string): Draft | null {
    if (state.gazetteer === null) {
      const called = state.mentions[0]?.mention.name ?? null;
      return called === null
        ? null
        : this.newInstitution(name.replace("{state}", () => called)).draft;
    }
    const entry = this.gazetteer.get(`${prefix}-${state.gazetteer}`);
    return entry === undefined ? null : this.known(entry.id, "name").draft;
  }

  private institution(name: string, isState: boolean): Link {
    const spelled = this.byLetters.get(name);
    if (spelled !== undefined) {
      return {
        ...{ draft: spelled, confidence: 0.9, method: "name" },
        reasons: ["the letters of its name"],
      };
    }
    const link = this.newInstitution(name, isState);
    const letters = (name.match(/\b\p{Lu}/gu) ?? []).join("");
    if (letters.length >= LEAST_LETTERS && !this.byLetters.has(letters)) {
      this.byLetters.set(letters, link.draft);
    }
    return link;
  }

  private newInstitution(name: string, isState = false): Link {
    const draft = this.draftOf(`institution ${nameSlug(name)}`, {
      kind: "institution",
      gazetteer: null,
      named: true,
      impliedName: name,
      description: null,
      isState,
    });
    return { draft, confidence: 0.9, method: "name", reasons: ["its name"] };
  }

  private keyed(
    key: string,
    kind: AgentKind,
    method: string,
    confidence: number,
    reason: string,
  ): Link {
    const draft = this.draftOf(key, {
      kind,
      gazetteer: null,
      named: true,
      description: null,
      isState: false,
    });
    return { draft, confidence, method, reasons: [reason] };
  }

  private draftOf(key: string, of: ConstructorParameters<typeof Draft>[0]): Draft {
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    const draft = new Draft(of);
    this.byKey.set(key, draft);
    this.drafts.push(draft);
    return draft;
  }

  private person(name: string): Link {
    const { given, surname } = personName(name);
    const skeleton = nameSkeleton(surname);
    const namesakes = this.people.get(skeleton) ?? [];
    const called =
      given.length === 0 && namesakes.length === 0 ? this.byGivenName.get(surname) : undefined;
    if (called !== undefined) {
      return {
        ...{ draft: called, confidence: 0.85, method: "name" },
        reasons: ["the given name of the one person named so before"],
      };
    }
    for (const { draft, given: other } of namesakes) {
      const comparison = compareGivenNames(given, other);
      if (comparison === "different") continue;
      const reason = comparison === "unknown" ? "same surname" : "same name";
      return {
        draft,
        confidence: comparison === "unknown" ? 0.9 : 0.95,
        method: "name",
        reasons: [
          comparison === "variant" ? "same surname, given name spelt nearly alike" : reason,
        ],
      };
    }
    const draft = new Draft({
      kind: "person",
      gazetteer: null,
      named: true,
      description: null,
      isState: false,
    });
    this.drafts.push(draft);
    this.people.set(skeleton, [...namesakes, { draft, given }]);
    const [first] = given;
    if (first !== undefined && first.length > 1 && !this.byGivenName.has(first)) {
      this.byGivenName.set(first, draft);
    }
    return { draft, confidence: 0.95, method: "name", reasons: ["named for the first time"] };
  }
}

/** Institutions that are named without their seat in one place and with it in another, where there is only one of that kind. */
function seatsNamed(
  mentions: readonly MentionCandidate[],
  gazetteer: Gazetteer,
): ReadonlyMap<string, string> {
  const ids = new Set(mentions.flatMap((mention) => mention.gazetteer ?? []));
  const seats = new Map<string, string>();
  for (const id of ids) {
    const entry = gazetteer.get(id);
    if (entry?.kind !== "embassy" || entry.host !== null) continue;
    const seated = [...ids].filter((other) => {
      const one = gazetteer.get(other);
      return one?.kind === "embassy" && one.host !== null && one.state === entry.state;
    });
    const [only] = seated;
    if (only !== undefined && seated.length === 1) seats.set(id, only);
  }
  return seats;
}
