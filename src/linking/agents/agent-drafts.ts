import type { AgentKind, MentionCandidate } from "../../domain/candidates.ts";
import { agentKindOf, type Gazetteer } from "../../domain/gazetteer.ts";
import { compareGivenNames, nameSkeleton, nameSlug, personName } from "../across/names.ts";

/** Why a mention means an agent, and how sure that is. */
export type Link = {
  readonly draft: Draft;
  readonly confidence: number;
  readonly method: string;
  readonly reasons: readonly string[];
};

export type DraftMention = {
  readonly index: number;
  readonly mention: MentionCandidate;
  readonly link: Link;
};

/** An agent while an article is read. */
export class Draft {
  readonly mentions: DraftMention[] = [];
  /** Mentions by name, of the whole article: they are known before its other mentions are read. */
  readonly announced: MentionCandidate[] = [];
  readonly kind: AgentKind;
  readonly gazetteer: string | null;
  readonly named: boolean;
  /** The words of a description where there is no name. */
  readonly description: string | null;
  readonly isState: boolean;

  constructor(of: {
    readonly isState: boolean;
    readonly kind: AgentKind;
    readonly gazetteer: string | null;
    readonly named: boolean;
    readonly description: string | null;
  }) {
    this.kind = of.kind;
    this.gazetteer = of.gazetteer;
    this.named = of.named;
    this.description = of.description;
    this.isState = of.isState;
  }

  add(index: number, mention: MentionCandidate, link: Link): void {
    this.mentions.push({ index, mention, link });
  }

  /** The mention that tells most: a name before a description, the one with the most words first. */
  lead(): DraftMention | undefined {
    return [...this.mentions].sort(
      (a, b) => weight(b.mention) - weight(a.mention) || a.index - b.index,
    )[0];
  }

  get gender(): "female" | "male" | null {
    return this.mentions.find(({ mention }) => mention.gender !== null)?.mention.gender ?? null;
  }

  get number(): "singular" | "plural" {
    return this.kind === "group" ? "plural" : "singular";
  }

  get roles(): readonly string[] {
    return this.mentions.flatMap(({ mention }) => mention.role ?? []);
  }

  get affiliations(): readonly string[] {
    return this.mentions.flatMap(({ mention }) => mention.affiliations);
  }

  /** Whether some mention, also one further on in the text, gives the role. */
  hasUpcoming(role: string): boolean {
    const head = role.split(" ").at(-1);
    return this.announced.some((one) => one.role?.split(" ").at(-1) === head);
  }

  /** Whether it is of one of these institutions, or nothing is said against it. */
  fits(affiliations: readonly string[]): boolean {
    const own = this.announced.flatMap((one) => one.affiliations);
    return (
      affiliations.length === 0 || own.length === 0 || affiliations.some((id) => own.includes(id))
    );
  }

  /** Whether its name holds a word. */
  isNamed(word: string): boolean {
    return this.announced.some(({ name }) => name?.toLowerCase().includes(word) === true);
  }

  get names(): readonly string[] {
    return this.mentions.flatMap(({ mention }) =>
      mention.kind === "name" && mention.name !== null ? [mention.name] : [],
    );
  }
}

function weight({ kind, name, role }: MentionCandidate): number {
  const words = name?.split(" ").length ?? 0;
  if (kind === "name" && name !== null)
    return 100 + Math.min(words, 4) * 10 + (role === null ? 0 : 1);
  return kind === "metonym" || kind === "handle" ? 50 : kind === "role" ? 20 : 0;
}

/** The agents of one article, by the ways in which words lead to them. */
export class AgentDrafts {
  private readonly drafts: Draft[] = [];
  private readonly byKey = new Map<string, Draft>();
  private readonly people = new Map<
    string,
    { readonly draft: Draft; readonly given: readonly string[] }[]
  >();

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

  /** The agent that a name means; null where the mention has no name. */
  linkName(mention: MentionCandidate): Link | null {
    const link = this.byName(mention);
    link?.draft.announced.push(mention);
    return link;
  }

  private byName(mention: MentionCandidate): Link | null {
    if (mention.gazetteer !== null && mention.kind !== "handle") {
      return this.known(mention.gazetteer, mention.kind);
    }
    if (mention.kind !== "name" || mention.name === null) return null;
    return mention.agentKind === "institution"
      ? this.institution(mention.name)
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
    });
    return { draft, confidence: 0.7, method: "description", reasons: ["described, not named"] };
  }

  /** "its foreign ministry", "the foreign ministry in Moscow": an institution that every state has; null for other words. */
  institutionOf(state: string, words: string): Link | null {
    const lower = words.toLowerCase();
    for (const { prefix, nouns } of this.gazetteer.patterns) {
      if (!nouns.some((noun) => lower.includes(noun.join(" ")))) continue;
      const entry = this.gazetteer.get(`${prefix}-${state}`);
      if (entry === undefined) return null;
      const { draft } = this.known(entry.id, "name");
      return {
        draft,
        confidence: 0.7,
        method: "description",
        reasons: ["of the state mentioned last"],
      };
    }
    return null;
  }

  private institution(name: string): Link {
    return this.keyed(`institution ${nameSlug(name)}`, "institution", "name", 0.9, "its name");
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
