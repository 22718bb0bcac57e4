import type { AgentProfile } from "../domain/contribution.ts";
import type { NodeRef } from "../domain/graph.ts";
import { nameSlug } from "../linking/across/names.ts";

/** Id of the agent that the gazetteer knows. */
export function gazetteerAgentId(entryId: string): string {
  return `agent-${entryId}`;
}

/**
 * Id of the agent that some local agents are: by the gazetteer where it is known, by its name where it is a named institution,
 * else by the smallest of their mentions.
 */
export function agentId(profile: AgentProfile, smallestMention: string): string {
  if (profile.gazetteer !== null) return gazetteerAgentId(profile.gazetteer);
  if (profile.named && profile.kind === "institution") {
    return `agent-institution-${nameSlug(profile.name)}`;
  }
  return smallestMention.replace(/^mention-/, "agent-");
}

/** Whether an institution is known by its name alone, so that it goes with the last article that names it. */
export function isNamedByArticles(agentIdentifier: string): boolean {
  return agentIdentifier.startsWith("agent-institution-");
}

/** Whether the gazetteer knows it; the other ids are made from a mention or an institution's name. */
export function isKnownAgent(id: string): boolean {
  return /^agent-(?!institution-.|[0-9a-f]{20}$)/.test(id);
}

/** Id of the event whose smallest leading mention this is. */
export function eventId(smallestMention: string): string {
  return smallestMention.replace(/^eventmention-/, "event-");
}

/** Id of the statement whose smallest quotation this is. */
export function statementId(smallestQuotation: string): string {
  return smallestQuotation.replace(/^quotation-/, "statement-");
}

export const article = (id: string): NodeRef => ({ label: "Article", id });
export const quotation = (id: string): NodeRef => ({ label: "Quotation", id });
export const statement = (id: string): NodeRef => ({ label: "Statement", id });
export const mention = (id: string): NodeRef => ({ label: "Mention", id });
export const eventMention = (id: string): NodeRef => ({ label: "EventMention", id });
export const agent = (id: string): NodeRef => ({ label: "Agent", id });
export const event = (id: string): NodeRef => ({ label: "Event", id });
export const judgement = (id: string): NodeRef => ({ label: "Judgement", id });
export const key = (id: string): NodeRef => ({ label: "Key", id });
