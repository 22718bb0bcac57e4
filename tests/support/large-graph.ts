import type { EdgeRecord, GraphChange, NodeRecord, NodeRef } from "../../src/domain/graph.ts";
import { randomNumbers } from "../../src/domain/random-numbers.ts";
import { agent, edge, NO_CHANGE, node } from "../store/fixture-graph.ts";
import { hex } from "./story-graph.ts";

const WORDS =
  "we will never accept this decision and our answer to the expulsion of the diplomats will be firm since nobody has shown any proof".split(
    " ",
  );

const TOPICS = 40;
/** How often a statement stays within its topic. */
const LOYALTY = 0.85;

/**
 * An invented store whose graph view has `nodes` things and about twice as many connections: speakers of which few speak
 * often, about actions of some topics. The same number gives the same graph.
 */
export function largeGraph(nodes: number): GraphChange {
  const random = randomNumbers(7);
  const some = (share: number): number => Math.max(1, Math.round(nodes * share));
  /** Rather one of the first than one of the last, and mostly one of those that belong to a topic. */
  const oneOf = <Item>(items: readonly Item[], topic: number): Item => {
    const nth = Math.floor(random() ** 2 * items.length);
    const near = nth - (nth % TOPICS) + topic;
    return items[random() < LOYALTY && near < items.length ? near : nth] as Item;
  };
  const make = <Item>(count: number, item: (nth: number) => Item): Item[] =>
    Array.from({ length: count }, (_, nth) => item(nth));
  const sentence = (length: number): string =>
    make(length, () => WORDS[Math.floor(random() * WORDS.length)]).join(" ");
  const day = (): string => `2022-${two(1 + random() * 11)}-${two(1 + random() * 27)}`;

  const outlets = make(some(0.01), (nth) =>
    agent("Institution", `agent-outlet-${nth}`, {
      name: `Outlet ${nth}`,
      aliases: [],
      named: true,
    }),
  );
  const speakers = make(some(0.11), (nth) =>
    agent(nth % 4 === 0 ? "Institution" : "Person", `agent-${hex(nth)}`, {
      name: `Speaker ${nth}`,
      aliases: [],
      named: true,
    }),
  );
  const events = make(some(0.12), (nth) =>
    node("Event", `event-${hex(nth)}`, {
      ...{ title: `Expulsion of ${nth + 2} diplomats`, type: "SANCTION", mode: "expel" },
      ...{
        status: "happened",
        date: day(),
        datePrecision: "day",
        count: nth + 2,
        unit: "diplomats",
      },
      ...{ place: null, searchTerms: ["expel", "diplomat", String(nth + 2)] },
    }),
  );
  const articles = make(some(0.16), (nth) =>
    node("Article", `article-${nth}`, {
      ...{
        url: null,
        title: `Article ${nth}: ${sentence(6)}`,
        publisher: `Outlet ${nth % outlets.length}`,
      },
      ...{ publishedAt: day(), language: "en", text: sentence(60), textHash: `hash-${nth}` },
      importedAt: "2024-01-01T00:00:00Z",
    }),
  );
  const others = outlets.length + speakers.length + events.length + articles.length;
  const statements = make(nodes - others, (nth) =>
    node("Statement", `statement-${hex(nth)}`, {
      ...{ text: `${sentence(12)}.`, kind: "direct", saidAt: day(), saidAtPrecision: "day" },
      ...{ quotationCount: 1, publisherCount: 1 },
    }),
  );
  const quotations = statements.map((statement, nth) =>
    node("Quotation", `quotation-${hex(nth)}`, {
      ...{
        kind: "direct",
        text: statement.properties["text"] ?? "",
        start: 0,
        end: 20,
        spans: [0, 20],
      },
      ...{ prefix: "", suffix: "", cue: "said", cueStart: 21, cueEnd: 25, sourceText: "he" },
      ...{ saidAt: null, confidence: 0.9, method: "cue", articleId: "", links: "{}" },
    }),
  );

  const edges: EdgeRecord[] = [];
  const join = (from: NodeRef, type: EdgeRecord["type"], to: NodeRef, more = {}): void => {
    const evidence = ["article-0:0-20"];
    edges.push(edge(from, type, to, { evidence, confidence: 0.5 + random() / 2, ...more }));
  };
  for (const [nth, statement] of statements.entries()) {
    const topic = nth % TOPICS;
    const [quotation, article] = [quotations[nth] as NodeRecord, oneOf(articles, topic)];
    join(oneOf(speakers, topic), "SAID", statement);
    join(statement, "ABOUT", oneOf(events, topic), {
      basis: nth % 3 === 0 ? "context" : "content",
    });
    if (nth % 5 === 0) join(statement, "MENTIONS", oneOf(speakers, topic));
    edges.push(edge(quotation, "REPORTS", statement, { score: 1, reasons: [] }));
    edges.push(edge(quotation, "IN", article));
  }
  for (const [nth, event] of events.entries()) {
    join(event, "ACTOR", oneOf(speakers, nth % TOPICS));
    join(event, "RECIPIENT", oneOf(speakers, nth % TOPICS));
  }
  for (const [nth, article] of articles.entries()) {
    join(article, "PUBLISHED_BY", outlets[nth % outlets.length] as NodeRecord);
  }
  return {
    ...NO_CHANGE,
    nodes: [...outlets, ...speakers, ...events, ...articles, ...statements, ...quotations],
    edges,
  };
}

/** An event that is in every store of `spokenAboutGraph`. */
export const SPOKEN_ABOUT = { id: "event-spoken-about", title: "Expulsion of 777777 diplomats" };

/** A large graph in which so many of the statements are about one event as well. */
export function spokenAboutGraph(nodes: number, statements: number): GraphChange {
  const graph = largeGraph(nodes);
  const event = node("Event", SPOKEN_ABOUT.id, {
    ...{ title: SPOKEN_ABOUT.title, type: "SANCTION", mode: "expel" },
    ...{ status: "happened", date: "2022-02-28", datePrecision: "day", place: null },
    ...{ count: 777777, unit: "diplomats", searchTerms: ["expel", "diplomat", "777777"] },
  });
  const about = graph.nodes
    .filter(({ label }) => label === "Statement")
    .slice(0, statements)
    .map((statement) =>
      edge(statement, "ABOUT", event, {
        ...{ evidence: ["article-0:0-20"], confidence: 0.9, basis: "content" },
      }),
    );
  return { ...graph, nodes: [...graph.nodes, event], edges: [...graph.edges, ...about] };
}

function two(number: number): string {
  return String(Math.floor(number)).padStart(2, "0");
}
