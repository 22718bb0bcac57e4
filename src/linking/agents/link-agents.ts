import type { Article } from "../../domain/article.ts";
import type { MentionCandidate, QuotationCandidate } from "../../domain/candidates.ts";
import type { LinkedMention, LocalAgent } from "../../domain/contribution.ts";
import type { Gazetteer } from "../../domain/gazetteer.ts";
import { contentHash } from "../../domain/hash.ts";
import { slice } from "../../domain/text-span.ts";
import type { AnalysedText } from "../../extraction/analyse.ts";
import { AgentDrafts } from "./agent-drafts.ts";
import { localAgentProfile } from "./agent-profile.ts";
import { Discourse } from "./discourse.ts";
import type { Draft, Link } from "./draft.ts";
import { linkApposition } from "./link-apposition.ts";
import { linkOwnWords } from "./link-own-words.ts";
import type { RankReferents } from "./referents.ts";
import { type DescriptionContext, resolveDescription } from "./resolve-description.ts";
import { PronounResolver } from "./resolve-pronoun.ts";

export type ArticleAgents = {
  readonly agents: readonly LocalAgent[];
  readonly mentions: readonly LinkedMention[];
};

/**
 * Which mentions of one article mean the same agent. Names come first, wherever they stand; then
 * accounts, descriptions and pronouns, in order of reading, each to an agent that has been mentioned.
 */
export function linkAgents(input: {
  readonly article: Article;
  readonly text: AnalysedText;
  readonly mentions: readonly MentionCandidate[];
  readonly quotations: readonly QuotationCandidate[];
  readonly gazetteer: Gazetteer;
  readonly rankReferents: RankReferents;
}): ArticleAgents {
  const { article, text, mentions, quotations, gazetteer } = input;
  const discourse = new Discourse(text, mentions, quotations);
  const drafts = new AgentDrafts(gazetteer, mentions);
  const pronouns = new PronounResolver(discourse, input.rankReferents);
  const context = { drafts, discourse, gazetteer, rank: input.rankReferents };
  const links = new Map<number, Link>();
  for (const [index, mention] of mentions.entries()) {
    if (isPlaceOnly(mention, index, discourse)) continue;
    const link = drafts.linkName(mention);
    if (link !== null) links.set(index, link);
  }
  for (const [index, mention] of mentions.entries()) {
    const known = links.get(index);
    const link =
      known ??
      (isPlaceOnly(mention, index, discourse)
        ? null
        : linkReference(mention, index, links, pronouns, context));
    if (link === null) continue;
    links.set(index, link);
    // "who" only goes on about whom the words before it name.
    if (link.method === "relative") continue;
    link.draft.add(index, mention, link);
    noteDescription(mention, index, link, drafts, discourse);
    discourse.saw(index, link.draft);
  }
  return assemble(article, mentions, links, drafts.all(), gazetteer);
}

/** Keeps what a description tells of a named agent, for those that follow. */
function noteDescription(
  mention: MentionCandidate,
  index: number,
  { draft, method }: Link,
  drafts: AgentDrafts,
  discourse: Discourse,
): void {
  if (mention.kind === "role") draft.descriptions.add(discourse.words(index).toLowerCase());
  const isBeside = method === "apposition" || method === "predicate";
  if (draft.named) drafts.giveRole(draft, mention, isBeside);
}

function linkReference(
  mention: MentionCandidate,
  index: number,
  links: ReadonlyMap<number, Link>,
  pronouns: PronounResolver,
  context: DescriptionContext,
): Link | null {
  const { drafts, discourse } = context;
  if (mention.kind === "pronoun") return pronouns.resolve(mention, index);
  return (
    drafts.linkAccount(mention) ??
    linkApposition(mention, index, links, discourse) ??
    linkOwnWords(mention, index, links, discourse) ??
    resolveDescription(mention, index, context) ??
    (isComplement(mention, index, discourse)
      ? null
      : drafts.unnamed(mention, discourse.words(index), discourse.isSource(index)))
  );
}

/** "he would be a free man": what somebody is, is nobody else. */
function isComplement(mention: MentionCandidate, index: number, discourse: Discourse): boolean {
  if (mention.kind !== "role" || !/^an?\s/i.test(discourse.words(index))) return false;
  const { first } = discourse.position(index);
  const [subject, verb] = discourse.tokens.slice(Math.max(0, first - 2), first);
  return (
    verb !== undefined &&
    /^(?:be|become|remain)$/.test(verb.lemma) &&
    subject?.lower !== "there" &&
    !discourse.isSource(index)
  );
}

/** "departing Washington": the seat of a government is only a place, unless it speaks or acts. */
function isPlaceOnly(mention: MentionCandidate, index: number, discourse: Discourse): boolean {
  if (mention.kind !== "metonym" || discourse.isSource(index)) return false;
  return !discourse.isActor(index);
}

function assemble(
  article: Article,
  mentions: readonly MentionCandidate[],
  links: ReadonlyMap<number, Link>,
  drafts: readonly Draft[],
  gazetteer: Gazetteer,
): ArticleAgents {
  const ids = mentionIds(article, mentions);
  const idOf = new Map<Draft, string>();
  const agents: LocalAgent[] = [];
  for (const draft of drafts) {
    const lead = draft.lead();
    if (lead === undefined) continue;
    const id = ids[lead.index] ?? "";
    idOf.set(draft, id);
    agents.push({ id, profile: localAgentProfile(draft, article, gazetteer) });
  }
  return {
    agents,
    mentions: [...links]
      .map(([index, { draft, confidence, method, reasons }]) => {
        const mention = mentions[index] as MentionCandidate;
        const { start, end, kind } = mention;
        return {
          ...{ id: ids[index] ?? "", kind, start, end, text: slice(article.text, mention) },
          agent: idOf.get(draft) ?? "",
          ...{ confidence, method, reasons },
        };
      })
      .sort((a, b) => a.start - b.start || b.end - a.end),
  };
}

function mentionIds({ id, text }: Article, mentions: readonly MentionCandidate[]): string[] {
  const seen = new Map<string, number>();
  return mentions.map((mention) => {
    const words = slice(text, mention);
    const nth = seen.get(words) ?? 0;
    seen.set(words, nth + 1);
    return `mention-${contentHash([id, words, String(nth)])}`;
  });
}
