import { overlaps } from "../../src/domain/text-span.ts";
import { LetterCounts } from "../../src/evaluation/letter-counts.ts";
import type { Affair, AffairAgent, AffairQuote } from "../support/affairs.ts";
import type { AffairGraph, GraphMention, GraphQuote } from "./affair-graph.ts";

/** What is counted: of `of` cases `right` are as the gold has them; the others in words. */
export type Tally = { right: number; of: number; readonly wrong: string[] };

export const COUNTED = [
  "quotations found",
  "quotations that are ones",
  "speakers",
  "speakers named by pronoun or description",
  "one speaker, one agent",
  "one agent, one speaker",
  "persons found",
  "persons that are ones",
  "statements joined",
  "statements joined rightly",
  "actions found",
  "types of actions",
  "actions joined",
  "actions joined rightly",
  "statement to event, found",
  "statement to event, right",
] as const;
export type Counted = (typeof COUNTED)[number];
export type AffairScore = Readonly<Record<Counted, Tally>>;

/** Letters and digits that a passage must share with a quotation of the gold, of those that either has. */
const LEAST_SHARED = 0.5;

/** Compares the graph of an affair with what an attentive reader found in its articles. */
export function scoreAffair(affair: Affair, graph: AffairGraph): AffairScore {
  const score = Object.fromEntries(
    COUNTED.map((what) => [what, { right: 0, of: 0, wrong: [] }]),
  ) as unknown as Record<Counted, Tally>;
  const count = (what: Counted, isRight: boolean, say: string): void => {
    score[what].of++;
    if (isRight) score[what].right++;
    else score[what].wrong.push(say);
  };
  const told = scoreActions(affair, graph, count);
  const pairs = scoreQuotations(affair, graph, count);
  scoreSpeakers(affair, pairs, count);
  scorePersons(affair, graph, count);
  joined(
    pairs.map(({ gold, found }) => ({
      ...{ place: found.article, gold: gold.statement, found: found.statement },
      said: `“${gold.words}”`,
    })),
    ["statements joined", "statements joined rightly"],
    count,
  );
  scoreAbout(pairs, told, graph, count);
  return score;
}

type Count = (what: Counted, isRight: boolean, say: string) => void;
type Pair = { readonly gold: AffairQuote; readonly found: GraphQuote };

/** Returns for each event of the graph those of the gold whose words it was found in. */
function scoreActions(
  { articles, events }: Affair,
  { mentions, titles }: AffairGraph,
  count: Count,
): ReadonlyMap<string, ReadonlySet<string>> {
  const told = new Map<string, Set<string>>();
  const found: Joinable[] = [];
  for (const { article, mentions: marks } of articles) {
    const here = mentions.filter((mention) => mention.article === article.id);
    for (const { event, words, ...span } of marks) {
      const hits = here.filter((mention) => overlaps(mention, span));
      const type = events[event]?.type ?? null;
      const kind = hits.map((hit) => titles.get(hit.event)).join(", ");
      count("actions found", hits.length > 0, `${article.id}: ${event} (${type}) “${words}”`);
      if (hits.length === 0) continue;
      if (type !== null)
        count(
          "types of actions",
          hits.some((hit) => hit.type === type),
          `${article.id}: ${event} (${type}) “${words}” is ${kind}`,
        );
      for (const hit of hits) told.set(hit.event, (told.get(hit.event) ?? new Set()).add(event));
      const best = hits.find((hit) => hit.type === type) ?? (hits[0] as GraphMention);
      const said = `${article.id} “${words}” [${titles.get(best.event)}]`;
      found.push({ place: `${article.id} ${span.start}`, gold: event, found: best.event, said });
    }
  }
  joined(found, ["actions joined", "actions joined rightly"], count);
  return told;
}

/** Pairs each quotation of the gold with at most one passage, those that share most first. */
function scoreQuotations({ articles }: Affair, { quotes }: AffairGraph, count: Count): Pair[] {
  return articles.flatMap(({ article, quotes: gold }) => {
    const letters = new LetterCounts(article.text);
    const here = quotes.filter((quote) => quote.article === article.id);
    const shared = gold.flatMap((one) =>
      here.flatMap((other) => {
        const common = letters.shared(one, other);
        const share = common / (letters.within(one) + letters.within(other) - common);
        return share >= LEAST_SHARED ? [{ gold: one, found: other, share }] : [];
      }),
    );
    const pairs: Pair[] = [];
    for (const pair of shared.sort((a, b) => b.share - a.share)) {
      if (pairs.some(({ gold: one, found }) => one === pair.gold || found === pair.found)) continue;
      pairs.push(pair);
    }
    for (const one of gold)
      count(
        "quotations found",
        pairs.some((pair) => pair.gold === one),
        `${article.id}: “${one.words}” (${one.speaker})`,
      );
    for (const one of here)
      count(
        "quotations that are ones",
        pairs.some((pair) => pair.found === one),
        `${article.id}: “${article.text.slice(one.start, one.end)}” (${one.speaker?.name})`,
      );
    return pairs.sort((a, b) => a.gold.start - b.gold.start);
  });
}

function scoreSpeakers({ agents }: Affair, pairs: readonly Pair[], count: Count): void {
  for (const { gold, found } of pairs) {
    const wanted = agents[gold.speaker] as AffairAgent;
    const isRight = wanted.named
      ? found.speakerNames.some((name) => isCalled(wanted, name))
      : found.speaker?.named === false;
    const said = `${found.article}: ${found.speaker?.name ?? "nobody"} (“${found.source}”), should be ${wanted.name}: “${gold.words}”`;
    count("speakers", isRight, said);
    if (wanted.named && !isCalled(wanted, found.source ?? ""))
      count("speakers named by pronoun or description", isRight, said);
  }
  joined(
    pairs.flatMap(({ gold, found }, nth) =>
      found.speaker !== null && agents[gold.speaker]?.named === true
        ? [
            {
              ...{ place: `${nth}`, gold: gold.speaker, found: found.speaker.id },
              said: `${found.article} ${found.speaker.name}`,
            },
          ]
        : [],
    ),
    ["one speaker, one agent", "one agent, one speaker"],
    count,
  );
}

function scorePersons({ agents }: Affair, { persons }: AffairGraph, count: Count): void {
  const wanted = Object.values(agents).filter(({ kind, named }) => kind === "person" && named);
  const isOne = (agent: AffairAgent, { name, names }: AffairGraph["persons"][number]): boolean =>
    [name, ...names].some((one) => isCalled(agent, one));
  for (const agent of wanted)
    count(
      "persons found",
      persons.some((person) => isOne(agent, person)),
      agent.name,
    );
  for (const person of persons)
    count(
      "persons that are ones",
      wanted.some((agent) => isOne(agent, person)),
      person.name,
    );
}

function scoreAbout(
  pairs: readonly Pair[],
  told: ReadonlyMap<string, ReadonlySet<string>>,
  { titles }: AffairGraph,
  count: Count,
): void {
  const known = new Set([...told.values()].flatMap((events) => [...events]));
  for (const { gold, found } of pairs) {
    const tied = found.about.map((event) => titles.get(event)).join(", ") || "nothing";
    const means = (event: string, wanted: string): boolean => told.get(event)?.has(wanted) === true;
    for (const wanted of gold.about)
      count(
        "statement to event, found",
        found.about.some((event) => means(event, wanted)),
        `${found.article}: ${tied}, should be ${wanted}${known.has(wanted) ? "" : ", which was not found"}: “${gold.words}”`,
      );
    for (const event of found.about)
      count(
        "statement to event, right",
        gold.about.some((wanted) => means(event, wanted)),
        `${found.article}: ${titles.get(event)}, should be ${gold.about.join(" + ") || "nothing"}: “${gold.words}”`,
      );
  }
}

type Joinable = {
  /** Two of one place are not compared. */
  readonly place: string;
  readonly gold: string;
  readonly found: string;
  readonly said: string;
};

/** Of pairs that are one in the gold those that are one in the graph, and the other way round. */
function joined(
  items: readonly Joinable[],
  [recall, precision]: readonly [Counted, Counted],
  count: Count,
): void {
  for (const [nth, a] of items.entries()) {
    for (const b of items.slice(nth + 1)) {
      if (a.place === b.place) continue;
      const said = `${a.said} / ${b.said}`;
      if (a.gold === b.gold) count(recall, a.found === b.found, `${a.gold}: ${said}`);
      if (a.found === b.found)
        count(precision, a.gold === b.gold, `${a.gold} and ${b.gold}: ${said}`);
    }
  }
}

/** People by their last word, others where one name has all words of the other. */
function isCalled({ name, kind }: AffairAgent, other: string): boolean {
  const [a, b] = [folded(name), folded(other)];
  if (a.length === 0 || b.length === 0) return false;
  if (kind === "person") return a.at(-1) === b.at(-1);
  return a.every((word) => b.includes(word)) || b.every((word) => a.includes(word));
}

function folded(name: string): string[] {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return (plain.match(/[a-z0-9]+/g) ?? []).filter((word) => !/^(?:the|of|s)$/.test(word));
}
