import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Contribution, LinkedQuotation } from "../../../src/domain/contribution.ts";
import { read, resources, SHARED } from "../../support/reading.ts";

type Expected = {
  readonly statements: readonly {
    readonly article: string;
    readonly spans: readonly string[];
    readonly kind: string;
    readonly source: string;
    readonly speaker: string;
    readonly via: readonly string[];
    readonly about: readonly string[];
  }[];
  readonly notStatements: readonly { readonly article: string; readonly text: string }[];
  readonly events: readonly {
    readonly id: string;
    readonly type: string | null;
    readonly mode?: string | null;
    readonly actors: readonly string[];
    readonly recipients: readonly string[];
    readonly count?: number;
    readonly date?: string;
    readonly articles: readonly string[];
  }[];
};

const folder = join(SHARED, "articles");
const isThere = existsSync(join(folder, "expected.json"));

describe.skipIf(!isThere)("two real articles give what an attentive reader finds in them", () => {
  let expected: Expected;
  const contributions = new Map<string, Contribution>();

  beforeAll(() => {
    expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as Expected;
    for (const { article } of expected.statements) {
      if (contributions.has(article)) continue;
      contributions.set(
        article,
        read(readFileSync(join(folder, article), "utf8"), { id: article }),
      );
    }
  });

  const of = (article: string): Contribution => contributions.get(article) as Contribution;
  const found = (article: string, words: string): LinkedQuotation | undefined =>
    of(article).quotations.find(({ text }) => overlap(text, words) >= 0.5);

  it("every statement, with its kind, source, speaker and conduits", () => {
    const problems = expected.statements.flatMap((statement) => {
      const { article, spans, kind, source, speaker, via } = statement;
      const quotation = found(article, spans.join(" … "));
      if (quotation === undefined) return [`not found: ${spans.join(" … ")}`];
      const mention = of(article).mentions.find(({ id }) => id === quotation.source);
      return [
        quotation.kind === kind ? "" : `${quotation.kind}, not ${kind}: ${quotation.text}`,
        mention?.text === source ? "" : `source ${mention?.text}, not ${source}`,
        goesBy(article, quotation.attributions[0]?.agent, speaker)
          ? ""
          : `not said by ${speaker}: ${quotation.text}`,
        ...via.map((name) =>
          quotation.via.some(({ agent }) => goesBy(article, agent, name)) ? "" : `not via ${name}`,
        ),
      ].filter(Boolean);
    });
    expect(problems).toEqual([]);
  });

  it("every event once, with its type, count, date and participants", () => {
    const problems = expected.events.flatMap((event) => {
      const same = of(event.articles[0] ?? "").events.filter(({ profile }) =>
        isEvent(profile, event),
      );
      return same.length === 1 ? [] : [`${event.id} found ${same.length} times`];
    });
    expect(problems).toEqual([]);
  });

  it("every statement is about the events that it tells of, and about none beside", () => {
    const ids = new Map(
      expected.events.map((event) => [
        event.id,
        of(event.articles[0] ?? "").events.find(({ profile }) => isEvent(profile, event))?.id,
      ]),
    );
    const listed = new Set(ids.values());
    for (const { article, spans, about } of expected.statements) {
      const quotation = found(article, spans.join(" … "));
      const events = quotation?.about
        .map(({ event }) => event)
        .filter((event) => listed.has(event));
      expect(events?.sort(), spans.join(" … ")).toEqual(about.map((id) => ids.get(id)).sort());
    }
  });

  it("words in scare quotes are no statement", () => {
    for (const { article, text } of expected.notStatements) {
      expect(found(article, text)).toBeUndefined();
      const { article: source, other } = of(article);
      expect(other.some(({ start, end }) => source.text.slice(start, end).includes(text))).toBe(
        true,
      );
    }
  });

  it("a denial responds to what it denies", () => {
    const { quotations } = of("003_db554850417c3f55.txt");
    const denial = quotations.find(({ text }) => text.includes("strongly deny"));
    const target = quotations.find(({ id }) => id === denial?.respondsTo[0]?.target);
    expect(target?.text).toContain("espionage activities");
  });

  /** Whether an agent has a name, in the article or in the gazetteer. */
  function goesBy(article: string, id: string | undefined, name: string): boolean {
    const profile = of(article).agents.find((agent) => agent.id === id)?.profile;
    if (profile === undefined) return false;
    const entry = resources.reading.gazetteer.get(profile.gazetteer ?? "");
    const names = [profile.name, ...profile.aliases, entry?.name ?? "", ...(entry?.aliases ?? [])];
    return names.includes(name);
  }
});

/** Shared words over all words. */
function overlap(a: string, b: string): number {
  const [left, right] = [new Set(a.split(/\W+/)), new Set(b.split(/\W+/))];
  const common = [...left].filter((word) => right.has(word)).length;
  return common / (left.size + right.size - common);
}

function isEvent(
  profile: Contribution["events"][number]["profile"],
  event: Expected["events"][number],
): boolean {
  const { gazetteer } = resources.reading;
  const named = (keys: readonly string[], names: readonly string[]): boolean =>
    names.every((name) => {
      const wanted = gazetteer.byName(name)?.id ?? "";
      return keys.some(
        (key) =>
          key === wanted ||
          gazetteer.get(key)?.state === (gazetteer.get(wanted)?.state ?? wanted) ||
          gazetteer.get(wanted)?.state === key,
      );
    });
  return (
    (event.type === null || profile.type === event.type) &&
    (event.mode == null || profile.mode === event.mode) &&
    (event.count === undefined
      ? profile.mode !== "expel" || profile.count === null
      : profile.count === event.count) &&
    (event.date === undefined || profile.date === event.date) &&
    named(profile.actorKeys, event.actors) &&
    (event.id === "list-55" || named(profile.recipientKeys, event.recipients))
  );
}
