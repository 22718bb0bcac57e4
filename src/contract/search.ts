import { z } from "zod";
import { KindSchema, PageSchema, ThingSchema } from "./values.ts";

export const SearchRequestSchema = z.object({
  q: z.string().trim().min(1).max(500),
  /** `agent`: a person, an institution or a group. */
  kind: z.enum([...KindSchema.options, "agent"]).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().max(200).optional(),
});

export const SearchTotalsRequestSchema = SearchRequestSchema.pick({ q: true });

/** A thing that was found, how many statements lead to it, and the words that match. */
const SearchResultSchema = ThingSchema.extend({
  statements: z.int(),
  /** Excerpt; `matches` are spans within it. */
  excerpt: z.string(),
  matches: z.array(z.object({ start: z.int(), end: z.int() })),
});
export type SearchResult = z.infer<typeof SearchResultSchema>;

export type SearchKind = NonNullable<z.infer<typeof SearchRequestSchema>["kind"]>;

export const SearchResponseSchema = PageSchema.extend({ results: z.array(SearchResultSchema) });
export type SearchResponse = z.infer<typeof SearchResponseSchema>;

/** How many of each kind of thing a search finds; `orMore` where the counting was ended before. */
export const SearchTotalsSchema = z.object({
  totals: z.array(z.object({ kind: KindSchema, count: z.int(), orMore: z.boolean() })),
});
export type SearchTotals = z.infer<typeof SearchTotalsSchema>;
