import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { OverviewSchema } from "../../../src/contract/overview.ts";
import {
  AgentSchema,
  ArticleListSchema,
  ArticleSchema,
  EventSchema,
  QuotationSchema,
  StatementListSchema,
  StatementSchema,
} from "../../../src/contract/things.ts";
import type { Evidence } from "../../../src/contract/values.ts";
import { VoiceSchema } from "../../../src/contract/voice.ts";
import { agentDetails } from "../../../src/query/agents.ts";
import { articleDetails, articleList } from "../../../src/query/articles.ts";
import { eventDetails } from "../../../src/query/events.ts";
import { placesIn } from "../../../src/query/evidence.ts";
import { health } from "../../../src/query/health.ts";
import { Gone, NotFound } from "../../../src/query/input-error.ts";
import type { NamedQueryDeps } from "../../../src/query/named-queries.ts";
import { overview } from "../../../src/query/overview.ts";
import { quotationDetails } from "../../../src/query/quotations.ts";
import {
  statementDetails,
  statementsOfAgent,
  statementsOfEvent,
} from "../../../src/query/statements.ts";
import { agentVoice } from "../../../src/query/voice.ts";
import { HARBOUR_ID, hex, IDS } from "../../support/story-graph.ts";
import { openStory } from "../../support/story-store.ts";

let deps: NamedQueryDeps;
beforeAll(async () => {
  deps = await openStory();
});
afterAll(() => deps.store.close());

/** "before⟦text⟧after". */
const shown = ({ before, text, after }: Evidence): string => `${before}⟦${text}⟧${after}`;

describe("an agent", () => {
  it("has names, offices with the passages that say so, and where it is mentioned", async () => {
    const agent = AgentSchema.parse(await agentDetails(deps, IDS.brandt));
    expect(agent).toMatchObject({
      id: IDS.brandt,
      kind: "person",
      name: "Ilya Brandt",
      aliases: ["@OstEnvoy", "Brandt"],
      named: true,
      statements: 4,
      mentions: 4,
    });
    expect(agent.roles.map(({ role, institution }) => `${role} ${institution.label}`)).toEqual([
      "adviser Radio Nord",
      "ambassador Ostland",
    ]);
    const [passage] = agent.roles[1]?.evidence ?? [];
    expect(passage).toEqual({
      articleId: HARBOUR_ID,
      articleTitle: "Envoy: 27 diplomats will leave",
      publisher: "The Harbour Post",
      publishedAt: "2022-01-29",
      start: 26,
      end: 48,
      before: "“Twenty-seven diplomats,” ",
      text: "Ambassador Ilya Brandt",
      after: " told Radio Nord, “will leave.” He called it “a punishment” on Friday.",
    });
    expect(agent.evidence.map(({ articleId }) => articleId)).toEqual([
      HARBOUR_ID,
      "nachrichten-1",
      "wire-1",
      "blog-1",
    ]);
  });

  it("is found under the id that it had before", async () => {
    expect((await agentDetails(deps, `agent-${hex(5)}`)).id).toBe(IDS.brandt);
    await expect(agentDetails(deps, `agent-${hex(99)}`)).rejects.toThrow(Gone);
    await expect(agentDetails(deps, IDS.expulsion)).rejects.toThrow(NotFound);
  });

  it("has statements in the order in which they were said or published, in pages", async () => {
    const first = StatementListSchema.parse(
      await statementsOfAgent(deps, IDS.brandt, { limit: 3 }),
    );
    expect(first.statements.map(({ text }) => text)).toEqual([
      "Twenty-seven diplomats, … will leave.",
      "a punishment",
      "They were spies,",
    ]);
    const next = await statementsOfAgent(deps, IDS.brandt, {
      limit: 3,
      cursor: first.nextCursor ?? undefined,
    });
    expect(next.statements.map(({ text }) => text)).toEqual(["This never happened."]);
    expect(next.nextCursor).toBeNull();
  });
});

describe("the voice of an agent", () => {
  it("is its share of what is said about each action, with the denominators", async () => {
    const voice = VoiceSchema.parse(await agentVoice(deps, `agent-${hex(5)}`));
    expect(voice.shares.map(({ event, ...share }) => [event.id, share])).toEqual([
      [IDS.departure, { own: 2, statements: 2, speakers: 1 }],
      [IDS.expulsion, { own: 2, statements: 2, speakers: 2 }],
    ]);
  });

  it("comes with the outlets that quote it", async () => {
    const { outlets } = await agentVoice(deps, IDS.brandt);
    expect(
      outlets.map(({ name, statements, quotations, direct }) => [
        ...[name, statements, quotations, direct],
      ]),
    ).toEqual([
      ["The Harbour Post", 2, 2, 1],
      ["Müller Nachrichten", 1, 1, 1],
      ["Evening Wire", 1, 1, 1],
    ]);
  });

  it("is none where nobody is", async () => {
    await expect(agentVoice(deps, `agent-${hex(99)}`)).rejects.toThrow(Gone);
  });
});

describe("a statement", () => {
  it("has those who are said to have said it, the surer first, and what it is about", async () => {
    const statement = StatementSchema.parse(await statementDetails(deps, IDS.spies));
    expect(statement).toMatchObject({
      text: "They were spies,",
      quotationCount: 3,
      speakers: [
        { label: "Eva Lind", confidence: 0.95 },
        { label: "Ilya Brandt", confidence: 0.7 },
      ],
      about: [{ id: IDS.expulsion, basis: "content", confidence: 0.8 }],
    });
  });

  it("has its quotations in order of publication, each with its own speakers", async () => {
    const { quotations } = await statementDetails(deps, IDS.spies);
    expect(
      quotations.map(({ evidence, speakers }) => [
        evidence.articleId,
        speakers.map(({ label }) => label),
      ]),
    ).toEqual([
      ["nachrichten-1", ["Eva Lind", "Norland"]],
      ["wire-1", []],
      ["blog-1", ["Ilya Brandt"]],
    ]);
  });

  it("says what it responds to and what responds to it, with passages", async () => {
    const never = StatementSchema.parse(await statementDetails(deps, IDS.never));
    expect(never.respondsTo.map(({ id, response }) => [id, response])).toEqual([
      [IDS.expulsion, "denial"],
      [IDS.spies, "denial"],
    ]);
    const { responses } = await statementDetails(deps, IDS.spies);
    expect(responses.map(({ id }) => id)).toEqual([IDS.never]);
    expect(responses[0]?.evidence.map(shown)).toEqual([
      // Eighty characters before it; nothing comes after.
      "to leave. “They were spies,” said Eva Lind, its spokeswoman. Brandt denied it: “⟦This never happened.⟧”",
      expect.stringMatching(/^“⟦This never happened,⟧” said Ambassador/),
    ]);
  });

  it("mentions others", async () => {
    const { mentions } = await statementDetails(deps, IDS.willLeave);
    expect(mentions).toEqual([
      { id: `agent-${hex(90)}`, kind: "group", label: "diplomats", detail: null },
    ]);
  });

  it("is found by any of its quotations", async () => {
    expect((await statementDetails(deps, `statement-${hex(7)}`)).id).toBe(IDS.spies);
  });
});

describe("a quotation", () => {
  it("shows where it stands, with its parts, cue, source, conduit and action", async () => {
    const quotation = QuotationSchema.parse(await quotationDetails(deps, IDS.leaving));
    expect(quotation).toMatchObject({
      statementId: IDS.willLeave,
      text: "Twenty-seven diplomats, … will leave.",
      spans: [
        { start: 1, end: 24 },
        { start: 67, end: 78 },
      ],
      cue: { start: 49, end: 53 },
      sourceText: "Ambassador Ilya Brandt",
      speakers: [{ id: IDS.brandt, confidence: 0.95, method: "name" }],
      via: [{ label: "Radio Nord", role: "told" }],
      addressedTo: [],
      about: [{ id: IDS.departure, basis: "content", reasons: ["content shows it"] }],
    });
    expect(shown(quotation.evidence)).toBe(
      "“⟦Twenty-seven diplomats,” Ambassador Ilya Brandt told Radio Nord, “will leave.⟧” He called it “a punishment” on Friday.",
    );
  });

  it("is not there under another id", async () => {
    await expect(quotationDetails(deps, `quotation-${hex(99)}`)).rejects.toThrow(NotFound);
  });
});

describe("an event", () => {
  it("has who took part, and the passages that tell of it", async () => {
    const event = EventSchema.parse(await eventDetails(deps, IDS.expulsion));
    expect(event).toMatchObject({
      type: "SANCTION",
      mode: "expel",
      status: "happened",
      date: "2022-03",
      datePrecision: "month",
      count: 12,
      unit: "diplomats",
      place: null,
      actors: [{ label: "Norland" }],
      recipients: [{ label: "Ostland" }],
      partOf: [],
      parts: [{ label: "Departure of 27 diplomats, Ostland" }],
      statements: 2,
      articles: 2,
    });
    expect(event.mentions.map(({ status, evidence }) => [status, evidence.text])).toEqual([
      ["happened", "ordered 12 diplomats of Ostland to leave"],
      ["happened", "the twelve diplomats"],
    ]);
  });

  it("has the dates that articles give for it, and who is mentioned and not heard", async () => {
    const event = EventSchema.parse(await eventDetails(deps, IDS.departure));
    expect(event.dates).toEqual([
      { date: "2022-01-30", datePrecision: "day", status: "announced", mentions: 1 },
    ]);
    expect(event.silent).toEqual([
      {
        ...{ id: `agent-${hex(90)}`, kind: "group", label: "diplomats", detail: null },
        ...{ part: "actor", mentionedIn: [] },
      },
    ]);
  });

  it("is not silent on whom somebody in office speaks for", async () => {
    const { silent } = await eventDetails(deps, IDS.expulsion);
    // Lind is spokeswoman of Norland, Brandt ambassador of Ostland.
    expect(silent).toEqual([]);
  });

  it("has what was said about it, with where that is reported and what it answers", async () => {
    const { statements } = StatementListSchema.parse(
      await statementsOfEvent(deps, IDS.expulsion, { limit: 10 }),
    );
    const spies = statements.find(({ id }) => id === IDS.spies);
    expect(
      spies?.passages.map(({ articleId, outlet, attributedTo }) => [
        articleId,
        outlet?.name,
        attributedTo.map(({ id, confidence }) => [id, confidence]),
      ]),
    ).toEqual([
      ["nachrichten-1", "Müller Nachrichten", [[IDS.lind, 0.95]]],
      ["wire-1", "Evening Wire", []],
      ["blog-1", undefined, [[IDS.brandt, 0.7]]],
    ]);
    const never = statements.find(({ id }) => id === IDS.never);
    expect(never?.replies).toEqual([
      { to: IDS.expulsion, response: "denial", confidence: 0.6 },
      { to: IDS.spies, response: "denial", confidence: 0.7 },
    ]);
  });

  it("has what was said about it", async () => {
    const { statements } = await statementsOfEvent(deps, `event-${hex(3)}`, { limit: 10 });
    expect(statements.map(({ id }) => id)).toEqual([IDS.spies, IDS.never]);
  });
});

describe("an article", () => {
  it("has its text and all that was found in it, at its place", async () => {
    const article = ArticleSchema.parse(await articleDetails(deps, HARBOUR_ID));
    expect(article).toMatchObject({
      id: HARBOUR_ID,
      url: HARBOUR_ID,
      publisher: { label: "The Harbour Post", kind: "institution" },
      publishedAt: "2022-01-29",
      ...{ quotations: 2, speakers: 1, events: 1 },
      ...{ outlet: "The Harbour Post", language: "en" },
    });
    expect(article.quotationList.map(({ text }) => text)).toEqual([
      "Twenty-seven diplomats, … will leave.",
      "a punishment",
    ]);
    const words = ({ start, end }: { start: number; end: number }) =>
      article.text.slice(start, end);
    expect(article.mentions.map((one) => [words(one), one.agent.label])).toEqual([
      ["Ambassador Ilya Brandt", "Ilya Brandt"],
      ["Radio Nord", "Radio Nord"],
    ]);
    expect(article.eventMentions.map((one) => [words(one), one.event.id])).toEqual([
      ["will leave", IDS.departure],
    ]);
  });

  it("stands in a list, the latest first, those without a date last", async () => {
    const { articles, nextCursor } = ArticleListSchema.parse(await articleList(deps, { limit: 3 }));
    expect(articles.map(({ id }) => id)).toEqual(["wire-1", "nachrichten-1", HARBOUR_ID]);
    const rest = await articleList(deps, { limit: 3, cursor: nextCursor ?? undefined });
    expect(rest.articles).toEqual([
      {
        ...{ id: "blog-1", title: null, url: null, publisher: null, publishedAt: null },
        ...{ quotations: 1, speakers: 1, events: 0 },
      },
    ]);
  });

  it("is not there under another id", async () => {
    await expect(articleDetails(deps, "nowhere")).rejects.toThrow(NotFound);
  });
});

it("a place is read from its last colon; what is none is left out", () => {
  const evidence = ["https://a.example:80/b:3-7", "a\nb:0-1", "a:3", ""];
  expect(placesIn({ evidence })).toEqual([
    { articleId: "https://a.example:80/b", start: 3, end: 7 },
    { articleId: "a\nb", start: 0, end: 1 },
  ]);
});

it("the store says what it has most to tell about", async () => {
  const { events, speakers } = OverviewSchema.parse(await overview(deps, { limit: 2 }));
  expect(events.map(({ id, statements }) => [id, statements])).toEqual([
    [IDS.departure, 2],
    [`event-${hex(2)}`, 2],
  ]);
  expect(speakers.map(({ label, statements }) => [label, statements])).toEqual([
    ["Ilya Brandt", 4],
    ["Eva Lind", 1],
  ]);
});

it("the store says how much it holds", async () => {
  expect(await health(deps)).toEqual({
    status: "ok",
    engine: "embedded",
    articles: 4,
    statements: 4,
  });
});
