import type { EventMentionCandidate } from "../../domain/candidates.ts";
import type { AgentProfile, LinkedMention, RoleProfile } from "../../domain/contribution.ts";
import { actingFor } from "../../domain/gazetteer.ts";
import { SpanIndex } from "../../domain/span-index.ts";
import { contains, type TextSpan } from "../../domain/text-span.ts";
import { agentKey } from "../across/same-agent.ts";
import { institutionsOfRole } from "../agents/institutions-of-role.ts";
import type { Seen } from "./event-draft.ts";
import type { EventInput } from "./event-input.ts";

/** Who the participants of an event mention are. */
export class Parties {
  private readonly named: SpanIndex<LinkedMention>;
  private readonly quoted: SpanIndex<TextSpan & { readonly source: TextSpan | null }>;
  private readonly profiles: ReadonlyMap<string, AgentProfile>;
  private readonly institutionsOf: (role: RoleProfile) => readonly string[];
  private readonly stateOf: (key: string) => string;
  private readonly input: EventInput;

  constructor(input: EventInput) {
    this.input = input;
    this.stateOf = actingFor(input.gazetteer);
    this.institutionsOf = institutionsOfRole(input.agents);
    this.named = new SpanIndex(input.agents.mentions);
    this.quoted = new SpanIndex(
      input.quotations.flatMap(({ spans, source }) => spans.map((span) => ({ ...span, source }))),
    );
    this.profiles = new Map(input.agents.agents.map(({ id, profile }) => [id, profile]));
  }

  of(
    mention: EventMentionCandidate,
  ): Pick<Seen, "actors" | "recipients" | "actorKeys" | "recipientKeys"> {
    const recipients = this.agents(mention.recipients);
    const recipientKeys = this.keys(recipients, agentKey);
    const isDiplomatic = mention.type === "SANCTION";
    const own = mention.mode === "expel" ? this.firstPerson(mention) : [];
    const sufferers = recipientKeys.length > 0 ? recipientKeys : own;
    const sides = new Set(isDiplomatic ? sufferers.map((key) => this.stateOf(key)) : []);
    // No state expels its own people: who seems to was read wrongly. Police arrest theirs.
    const actors = this.agents(mention.actors).filter(
      (agent) =>
        !this.keys([agent], (one) => this.officeOrName(one)).some((key) =>
          sides.has(this.stateOf(key)),
        ),
    );
    const actorKeys = this.keys(actors, (one) => this.officeOrName(one));
    const isActing = recipientKeys.length > 0 && actorKeys.length === 0;
    const [ours, theirs] = isActing
      ? [own.filter((key) => !recipientKeys.includes(key)), []]
      : [[], own];
    return {
      actors,
      recipients,
      actorKeys: [...actorKeys, ...ours],
      recipientKeys: recipientKeys.length > 0 ? recipientKeys : theirs,
    };
  }

  private agents(spans: readonly TextSpan[]): string[] {
    return spans.flatMap((span) => this.named.at(span)?.agent ?? []);
  }

  /** A description counts for the state that it is of: "27 Russian diplomats" for Russia. */
  private keys(
    agents: readonly string[],
    keyOf: (profile: AgentProfile) => string | null,
  ): string[] {
    return [
      ...new Set(
        agents.flatMap((agent) => {
          const profile = this.profiles.get(agent);
          if (profile === undefined) return [];
          if (profile.named) return this.withState(keyOf(profile));
          const [role] = profile.roles;
          const institution = role === undefined ? undefined : this.institutionsOf(role).at(-1);
          if (role === undefined || institution === undefined) return [];
          const isAccredited =
            this.input.gazetteer.get(institution)?.kind === "organisation" &&
            ACCREDITED.test(role.role);
          return isAccredited ? [] : institution;
        }),
      ),
    ];
  }

  /** A ministry acts for its state. */
  private withState(key: string | null): string[] {
    if (key === null) return [];
    const entry = this.input.gazetteer.get(key);
    return entry?.kind === "ministry" && entry.state !== null ? [key, entry.state] : [key];
  }

  /** "Our diplomats are being kicked out", "we are expelling": the speaker's own state. */
  private firstPerson(mention: EventMentionCandidate): string[] {
    const quoted = this.quoted
      .touching(mention.trigger)
      .find((span) => contains(span, mention.trigger));
    if (quoted === undefined || quoted.source === null) return [];
    const { start, end } = mention.trigger;
    const around = this.input.article.text.slice(Math.max(0, start - 160), end + 40);
    if (!/\b(?:we|our|ours|us|my)\b/i.test(around)) return [];
    const speaker = this.named.at(quoted.source)?.agent;
    const role = this.profiles.get(speaker ?? "")?.roles[0];
    return role === undefined ? [] : this.institutionsOf(role).slice(-1);
  }

  /** Who holds an office of a state acts for it: the ambassador's state, not the ambassador. A mayor acts alone. */
  private officeOrName(profile: AgentProfile): string | null {
    const [role] = profile.roles;
    const isOfPlace = role?.ties?.every((tie) => tie.startsWith("place-")) === true;
    const institutions = role === undefined || isOfPlace ? [] : this.institutionsOf(role);
    return institutions.at(-1) ?? role?.institutions.at(-1) ?? agentKey(profile);
  }
}

/** "United Nations diplomats" are accredited there; whose they are is not said. */
const ACCREDITED = /(?:diplomat|envoy|ambassador)s?$/;
