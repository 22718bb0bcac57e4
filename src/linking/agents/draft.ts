import type { AgentKind, MentionCandidate } from "../../domain/candidates.ts";
import { firstWhere } from "../../domain/first-where.ts";
import { contains, spanKey, type TextSpan } from "../../domain/text-span.ts";

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
  readonly kind: AgentKind;
  readonly gazetteer: string | null;
  readonly named: boolean;
  /** What it is called where no mention says so. */
  readonly impliedName: string | null;
  /** The words of a description where there is no name. */
  readonly description: string | null;
  readonly isState: boolean;
  /** Whether its words tell of what kind it is; who is only known to have said something is taken for a person. */
  readonly isOfKnownKind: boolean;
  /** Roles that mentions so far give it. */
  readonly roles = new Set<string>();
  /** What is known from the names of the whole article before its other mentions are read. */
  readonly affiliations = new Set<string>();
  /** The same of what the gazetteer does not know: states and institutions, and no places. */
  private readonly ties = new Set<string>();
  readonly nameWords = new Set<string>();
  private readonly announcedRoles = new Set<string>();
  private readonly places = new Set<string>();
  /** Where it is named, in order of reading. */
  private readonly namings: TextSpan[] = [];
  /** The words of descriptions that were found to mean it, in small letters. */
  readonly descriptions = new Set<string>();
  /** How many mentions so far are no pronouns. */
  worded = 0;
  /** Above 0 for a woman, below for a man: of mentions so far, and of names wherever they stand. */
  private genderVotes = 0;
  private announcedVotes = 0;

  constructor(of: {
    readonly isState: boolean;
    readonly kind: AgentKind;
    readonly gazetteer: string | null;
    readonly named: boolean;
    readonly impliedName?: string;
    readonly description: string | null;
    readonly isOfKnownKind?: boolean;
  }) {
    this.kind = of.kind;
    this.gazetteer = of.gazetteer;
    this.named = of.named;
    this.impliedName = of.impliedName ?? null;
    this.description = of.description;
    this.isState = of.isState;
    this.isOfKnownKind = of.isOfKnownKind ?? true;
  }

  /** Takes in a mention that names it, or that stands beside its name, wherever in the article. */
  announce(mention: MentionCandidate): void {
    const { role, affiliations, ties, name, gender } = mention;
    this.places.add(spanKey(mention));
    if (mention.start > (this.namings.at(-1)?.start ?? -1)) this.namings.push(mention);
    if (gender !== null) this.announcedVotes += gender === "female" ? 1 : -1;
    if (role !== null) this.announcedRoles.add(role);
    for (const id of affiliations) this.affiliations.add(id);
    for (const tie of ties) if (isInstitution(tie)) this.ties.add(tie);
    for (const word of name?.toLowerCase().split(" ") ?? []) this.nameWords.add(word);
  }

  add(index: number, mention: MentionCandidate, link: Link): void {
    this.mentions.push({ index, mention, link });
    if (mention.kind !== "pronoun") this.worded++;
    this.places.add(spanKey(mention));
    if (mention.role !== null) this.roles.add(mention.role);
    const weight = mention.kind === "pronoun" ? 1 : WORDS_OVER_PRONOUNS;
    if (mention.gender !== null) this.genderVotes += mention.gender === "female" ? weight : -weight;
  }

  /** Whether one of its mentions so far, or of its names, stands just there. */
  isMentionedAt(span: TextSpan | null): boolean {
    return span !== null && this.places.has(spanKey(span));
  }

  /** Whether one of its names, wherever in the article, or its last mention stands within some words. */
  isTalkedOfIn(span: TextSpan): boolean {
    const last = this.mentions.at(-1)?.mention;
    if (last !== undefined && last.kind !== "pronoun" && contains(span, last)) return true;
    const nth = firstWhere(this.namings, ({ start }) => start >= span.start);
    const naming = this.namings[nth];
    return naming !== undefined && contains(span, naming);
  }

  /** The mention that tells most: a name before a description, the one with the most words first. */
  lead(): DraftMention | undefined {
    return [...this.mentions].sort(
      (a, b) => weight(b.mention) - weight(a.mention) || a.index - b.index,
    )[0];
  }

  get gender(): "female" | "male" | null {
    const votes = this.votes;
    return votes === 0 ? null : votes > 0 ? "female" : "male";
  }

  /** Whether it is known, not only by a pronoun, to be of the other gender. */
  isOfOther(gender: "female" | "male" | null): boolean {
    return gender === "female" ? this.votes < -1 : gender === "male" && this.votes > 1;
  }

  /** Who is "Ms Paju" further on is a woman from the start. */
  private get votes(): number {
    return this.genderVotes + WORDS_OVER_PRONOUNS * Math.sign(this.announcedVotes);
  }

  /** Whether a name, wherever it stands in the article, comes with the role. */
  hasUpcoming(role: string): boolean {
    return isAmong(role, this.announcedRoles);
  }

  /** Whether any role is told beside its name. */
  get isOfficial(): boolean {
    return this.announcedRoles.size > 0;
  }

  /** Whether a mention so far gives it the role. */
  holds(role: string): boolean {
    return isAmong(role, this.roles);
  }

  /** Whether the article gives it roles of that noun, and all are other offices: a prime minister is no foreign minister. */
  holdsAnother(role: string): boolean {
    const alike = [...this.announcedRoles, ...this.roles].filter(
      (one) => headOf(one) === headOf(role),
    );
    return alike.length > 0 && !alike.some((one) => isSameOffice(role, one));
  }

  /** Whether it is of one of these institutions, or nothing is said against it. */
  fits(affiliations: readonly string[]): boolean {
    return (
      affiliations.length === 0 ||
      this.affiliations.size === 0 ||
      affiliations.some((id) => this.affiliations.has(id))
    );
  }

  /** The same of institutions that the gazetteer does not know. */
  fitsTies(ties: readonly string[]): boolean {
    const own = ties.filter(isInstitution);
    return own.length === 0 || this.ties.size === 0 || own.some((tie) => this.ties.has(tie));
  }

  /** Whether it goes by one word, and nothing tells that this is somebody’s name. */
  get isBare(): boolean {
    return this.named && this.nameWords.size === 1 && !this.isOfficial && this.announcedVotes === 0;
  }

  get names(): readonly string[] {
    return this.mentions.flatMap(({ mention }) =>
      mention.kind === "name" && mention.name !== null ? [mention.name] : [],
    );
  }
}

function isInstitution(tie: string): boolean {
  return tie.startsWith("named-");
}

/** Whether a role can be one of those that somebody holds: "minister" is any minister, and "prime minister" no defence minister. */
function isAmong(role: string, held: ReadonlySet<string>): boolean {
  const alike = [...held].filter((one) => headOf(one) === headOf(role));
  return alike.length > 0 && alike.every((one) => isSameOffice(role, one));
}

function isSameOffice(one: string, other: string): boolean {
  const [a, b] = [one.split(" "), other.split(" ")];
  const [fewer, more] = a.length < b.length ? [a, b] : [b, a];
  return (
    fewer.every((word) => more.includes(word)) &&
    RANKS.every((rank) => a.includes(rank) === b.includes(rank))
  );
}

/** Who holds an office and who is below do not share a description. */
const RANKS = ["deputy", "vice", "assistant"];

/** The last word of a role: "minister" of "prime minister". */
export function headOf(role: string): string {
  return role.slice(role.lastIndexOf(" ") + 1);
}

/** A given name, a title or "spokeswoman" tells as much as so many pronouns. */
const WORDS_OVER_PRONOUNS = 3;

function weight({ kind, name, role }: MentionCandidate): number {
  const words = name?.split(" ").length ?? 0;
  if (kind === "name" && name !== null)
    return 100 + Math.min(words, 4) * 10 + (role === null ? 0 : 1);
  return kind === "metonym" || kind === "handle" ? 50 : kind === "role" ? 20 : 0;
}
