import { z } from "zod";

/** A named query as the list offers it. */
const NamedQuerySchema = z.object({
  name: z.string(),
  purpose: z.string(),
  parameters: z.array(
    z.object({
      name: z.string(),
      type: z.enum(["string", "integer", "number", "date", "list", "agent", "event"]),
      optional: z.boolean(),
      description: z.string(),
    }),
  ),
  columns: z.array(z.string()),
  text: z.string(),
});
export const NamedQueryListSchema = z.object({ queries: z.array(NamedQuerySchema) });
export type NamedQueryList = z.infer<typeof NamedQueryListSchema>;

export const RowsSchema = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.record(z.string(), z.unknown())),
  truncated: z.boolean(),
});
export type Rows = z.infer<typeof RowsSchema>;

/** What a user's own query may take. */
export const CYPHER_LIMITS = { milliseconds: 5_000, rows: 1_000 } as const;

/** `POST /api/v1/cypher`. Whoever ends the connection stops the query. */
export const CypherRequestSchema = z.object({
  query: z.string().min(1).max(20_000),
  parameters: z.record(z.string(), z.unknown()).default({}),
});

/** `POST /api/v1/queries/NAME`: a named query under the limits of a user's own, with its values as a person wrote them. */
export const NamedQueryRequestSchema = z.object({
  values: z.record(z.string(), z.string()).default({}),
});
