import { type Request, type Response, Router } from "express";
import { z } from "zod";
import { NeighbourRequestSchema, PathRequestSchema, RelationSchema } from "../contract/graph.ts";
import { MapRequestSchema } from "../contract/graph-map.ts";
import { OverviewRequestSchema } from "../contract/overview.ts";
import {
  CYPHER_LIMITS,
  CypherRequestSchema,
  NamedQueryRequestSchema,
} from "../contract/queries.ts";
import { SearchRequestSchema, SearchTotalsRequestSchema } from "../contract/search.ts";
import type { CypherValue, ReadLimits } from "../domain/graph-store.ts";
import { agentDetails } from "../query/agents.ts";
import { articleDetails, articleList } from "../query/articles.ts";
import { eventDetails } from "../query/events.ts";
import { createGraphMap } from "../query/graph-map.ts";
import { health } from "../query/health.ts";
import { listNamedQueries, runNamedQuery, runNamedQueryWithin } from "../query/named-queries.ts";
import { neighbourCounts, neighbours } from "../query/neighbours.ts";
import { overview } from "../query/overview.ts";
import { quotationDetails } from "../query/quotations.ts";
import { search } from "../query/search.ts";
import { searchTotals } from "../query/search-totals.ts";
import { shortestPath } from "../query/shortest-path.ts";
import { statementDetails, statementsOfAgent, statementsOfEvent } from "../query/statements.ts";
import { agentVoice } from "../query/voice.ts";
import { wholeGraph } from "../query/whole-graph.ts";
import { jsonBody } from "./json-body.ts";
import type { ServerParts } from "./server-parts.ts";

export const PageSchema = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(50),
  cursor: z.string().max(200).optional(),
});
const GraphPageSchema = PageSchema.extend({
  limit: z.coerce.number().int().min(1).max(2_000).default(500),
  // It holds an id, and an article's id may be an address.
  cursor: z.string().max(12_000).optional(),
});

/** Everything that only reads. */
export function apiRoutes(parts: ServerParts): Router {
  const router = Router();
  const map = createGraphMap(parts, parts.arrange);
  const get = (path: string, answer: (request: Request) => Promise<unknown>): void => {
    router.get(path, async (request: Request, response: Response) => {
      response.set("Cache-Control", "no-store").json(await answer(request));
    });
  };
  get("/health", () => health(parts));
  get("/api/v1/overview", (request) => overview(parts, OverviewRequestSchema.parse(request.query)));
  get("/api/v1/search", (request) => search(parts, SearchRequestSchema.parse(request.query)));
  get("/api/v1/search/totals", (request) =>
    searchTotals(parts, SearchTotalsRequestSchema.parse(request.query).q),
  );
  get("/api/v1/agents/:id", (request) => agentDetails(parts, idOf(request)));
  get("/api/v1/agents/:id/statements", (request) =>
    statementsOfAgent(parts, idOf(request), PageSchema.parse(request.query)),
  );
  get("/api/v1/agents/:id/voice", (request) => agentVoice(parts, idOf(request)));
  get("/api/v1/statements/:id", (request) => statementDetails(parts, idOf(request)));
  get("/api/v1/events/:id", (request) => eventDetails(parts, idOf(request)));
  get("/api/v1/events/:id/statements", (request) =>
    statementsOfEvent(parts, idOf(request), PageSchema.parse(request.query)),
  );
  get("/api/v1/articles", (request) => articleList(parts, PageSchema.parse(request.query)));
  get("/api/v1/articles/:id", (request) => articleDetails(parts, idOf(request)));
  get("/api/v1/quotations/:id", (request) => quotationDetails(parts, idOf(request)));
  get("/api/v1/neighbours/:id", (request) => neighbourCounts(parts, idOf(request)));
  get("/api/v1/neighbours/:id/:relation", (request) =>
    neighbours(
      parts,
      idOf(request),
      RelationSchema.parse(request.params["relation"]),
      NeighbourRequestSchema.parse(request.query),
    ),
  );
  get("/api/v1/paths", (request) => shortestPath(parts, PathRequestSchema.parse(request.query)));
  get("/api/v1/graph", (request) => wholeGraph(parts, GraphPageSchema.parse(request.query)));
  get("/api/v1/graph/map", (request) => map.part(MapRequestSchema.parse(request.query)));
  get("/api/v1/queries", async () => listNamedQueries(parts));
  get("/api/v1/queries/:name", (request) =>
    runNamedQuery(parts, String(request.params["name"]), textValues(request.query)),
  );
  router.post("/api/v1/cypher", jsonBody("1mb"), async (request: Request, response: Response) => {
    const { query, parameters } = CypherRequestSchema.parse(request.body);
    const values = parameters as Record<string, CypherValue>;
    response.json(await parts.store.readFreely(query, values, limitsWhile(response)));
  });
  router.post(
    "/api/v1/queries/:name",
    jsonBody("16kb"),
    async (request: Request, response: Response) => {
      const { values } = NamedQueryRequestSchema.parse(request.body);
      const name = String(request.params["name"]);
      response.json(await runNamedQueryWithin(limitsWhile(response), parts, name, values));
    },
  );
  return router;
}

/** What a user's query may take, as long as somebody waits for its answer. */
function limitsWhile(response: Response): ReadLimits {
  const stop = new AbortController();
  response.once("close", () => stop.abort());
  return { ...CYPHER_LIMITS, stop: stop.signal };
}

function idOf(request: Request): string {
  return String(request.params["id"]);
}

/** A parameter that is given twice counts by its last value. */
function textValues(query: Request["query"]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => [
      name,
      String(Array.isArray(value) ? value.at(-1) : value),
    ]),
  );
}
