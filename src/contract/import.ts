import { z } from "zod";

/** `POST /api/v1/import`: articles as JSON, already read from their sources. */
export const ArticleFieldsSchema = z.object({
  id: z.string().min(1).max(2_000).nullish(),
  url: z.string().max(2_000).nullish(),
  title: z.string().max(2_000).nullish(),
  publisher: z.string().max(500).nullish(),
  publishedAt: z.string().max(64).nullish(),
  language: z.string().max(35).nullish(),
  text: z.string().min(1),
});
export const ImportRequestSchema = z.object({
  articles: z
    .array(z.object({ fields: ArticleFieldsSchema, source: z.string(), place: z.string() }))
    .max(1_000),
});
export type ImportRequest = z.infer<typeof ImportRequestSchema>;

export const ImportReportSchema = z.object({
  new: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  refused: z.array(z.object({ source: z.string(), place: z.string(), reason: z.string() })),
});

/** `GET /health`. */
export const HealthSchema = z.object({
  status: z.literal("ok"),
  engine: z.enum(["embedded", "neo4j"]),
  articles: z.int(),
  statements: z.int(),
});
export type Health = z.infer<typeof HealthSchema>;
