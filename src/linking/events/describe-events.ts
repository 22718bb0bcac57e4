import type { Article } from "../../domain/article.ts";
import { precisionOf } from "../../domain/calendar.ts";
import type { EventMentionCandidate } from "../../domain/candidates.ts";
import type { EventProfile } from "../../domain/contribution.ts";
import type { Gazetteer } from "../../domain/gazetteer.ts";
import { contentHash } from "../../domain/hash.ts";
import { SpanIndex } from "../../domain/span-index.ts";
import { slice, type TextSpan } from "../../domain/text-span.ts";
import { agentKey } from "../across/same-agent.ts";
import type { ArticleAgents } from "../agents/link-agents.ts";
import { companyOf } from "./company.ts";
import type { EventDraft, EventLink } from "./event-draft.ts";
import type { ArticleEvents, EventInput } from "./event-input.ts";
import { type EventWords, eventTerms, eventTitle } from "./event-words.ts";
import type { Whole } from "./parts-of-events.ts";

/** The actions as events of the article, and which mention tells of which. */
export function describeEvents(
  { article, eventMentions, agents, searchTerms, lexicon, gazetteer }: EventInput,
  drafts: readonly EventDraft[],
  links: ReadonlyMap<number, EventLink>,
  wholes: ReadonlyMap<EventDraft, Whole>,
): ArticleEvents {
  const ids = mentionIds(article, eventMentions);
  const names = new Map(
    agents.agents.map(({ profile }) => [agentKey(profile) ?? "", profile.name]),
  );
  const namesOf = participantNames(article, agents, gazetteer);
  const company = companyOf(agents);
  const ofKind = new Map<string, number>();
  for (const draft of drafts) ofKind.set(kindOf(draft), (ofKind.get(kindOf(draft)) ?? 0) + 1);
  const idOf = new Map(drafts.map((draft) => [draft, ids[draft.mentions[0]?.index ?? -1] ?? ""]));
  const partOf = (draft: EventDraft): EventProfile["partOf"] => {
    const whole = wholes.get(draft);
    return whole === undefined
      ? []
      : [{ event: idOf.get(whole.draft) ?? "", evidence: whole.evidence }];
  };
  return {
    events: drafts.map((draft) => ({
      id: idOf.get(draft) ?? "",
      profile: {
        ...profileOf(draft, article, { searchTerms, lexicon, gazetteer, names }),
        company,
        isOnly: ofKind.get(kindOf(draft)) === 1,
        partOf: partOf(draft),
      },
    })),
    eventMentions: [...links]
      .sort(([a], [b]) => a - b)
      .map(([index, { draft, reasons, confidence }]) => {
        const mention = eventMentions[index] as EventMentionCandidate;
        const { start, end, type, mode, status, date, datePrecision, count, unit } = mention;
        return {
          ...{ id: ids[index] ?? "", start, end, text: slice(article.text, mention) },
          ...{ type, mode, status, date, datePrecision, count, unit },
          ...{ event: idOf.get(draft) ?? "", confidence, reasons },
          actorNames: namesOf(mention.actors),
          recipientNames: namesOf(mention.recipients),
          method: mention.anaphoric ? "pointer" : "pattern",
        };
      }),
  };
}

/** What an action is counted as among those of its article: its family, else its type, else what it is called. */
function kindOf({ family, first }: EventDraft): string {
  return family ?? first.type ?? first.label ?? "";
}

/** What participants are called: an agent by its name; a description as written, with the state that it is of. */
function participantNames(
  article: Article,
  agents: ArticleAgents,
  gazetteer: Gazetteer,
): (spans: readonly TextSpan[]) => string[] {
  const named = new SpanIndex(agents.mentions);
  const profiles = new Map(agents.agents.map(({ id, profile }) => [id, profile]));
  return (spans) => [
    ...new Set(
      spans.flatMap((span) => {
        const profile = profiles.get(named.at(span)?.agent ?? "");
        if (profile === undefined) return [slice(article.text, span)];
        if (profile.named) return namesOf(profile.name, slice(article.text, span));
        const state = profile.roles[0]?.institutions.at(-1);
        const name = state === undefined ? undefined : gazetteer.get(state)?.name;
        return [profile.name, ...(name === undefined ? [] : [name])];
      }),
    ),
  ];
}

/** A name, and as written where the two share no word: "FBI", "Burma", "Berlin". */
function namesOf(name: string, written: string): string[] {
  const wordsOf = (one: string): string[] => one.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const words = new Set(wordsOf(name));
  const isOther = /^\p{Lu}/u.test(written) && !wordsOf(written).some((word) => words.has(word));
  return isOther ? [name, written] : [name];
}

function profileOf(
  draft: EventDraft,
  article: Article,
  words: EventWords,
): Omit<EventProfile, "partOf" | "company" | "isOnly"> {
  const { type, mode, label } = draft.first;
  const exact = draft.mentions.find(({ mention }) => mention.datePrecision === "day");
  const dated = exact ?? draft.mentions.find(({ mention }) => mention.date !== null);
  const date = mostFrequentDate(draft) ?? dated?.mention.date ?? null;
  const counted =
    draft.mentions.find(({ mention }) => mention.count !== null && mention.unit !== null) ??
    draft.mentions.find(({ mention }) => mention.count !== null);
  const base = {
    type,
    mode,
    label,
    actorKeys: draft.actorKeys,
    recipientKeys: draft.recipientKeys,
    date,
    datePrecision: date === null ? null : precisionOf(date),
    count: counted?.mention.count ?? null,
    unit:
      counted?.mention.unit ??
      draft.mentions.find(({ mention }) => mention.unit !== null)?.mention.unit ??
      null,
  } as const;
  return {
    ...base,
    family: draft.family,
    status: draft.mentions.at(-1)?.mention.status ?? "happened",
    actors: [...new Set(draft.mentions.flatMap(({ actors }) => actors))],
    recipients: [...new Set(draft.mentions.flatMap(({ recipients }) => recipients))],
    place: null,
    title: eventTitle(base, words),
    terms: eventTerms(
      base,
      draft.mentions.flatMap(({ mention }) => mention.unit ?? []),
      words,
    ),
    publishedAt: article.publishedAt,
  };
}

/** The day that most mentions give, the first on a tie. */
function mostFrequentDate(draft: EventDraft): string | undefined {
  const days = draft.dates.filter((date) => date.length === 10);
  const count = (date: string): number => days.filter((other) => other === date).length;
  return [...new Set(days)].sort((a, b) => count(b) - count(a))[0];
}

function mentionIds({ id, text }: Article, mentions: readonly EventMentionCandidate[]): string[] {
  const seen = new Map<string, number>();
  return mentions.map((mention) => {
    const words = slice(text, mention);
    const nth = seen.get(words) ?? 0;
    seen.set(words, nth + 1);
    return `eventmention-${contentHash([id, words, String(nth)])}`;
  });
}
