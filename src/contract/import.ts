import { z } from "zod";
import { ArticleSummarySchema } from "./things.ts";
import { ProblemSchema } from "./values.ts";

/** `POST /api/v1/import`: articles as JSON, already read from their sources. */
export const ArticleFieldsSchema = z.object({
  id: z.string().min(1).max(2_000).nullish(),
  url: z.string().max(2_000).nullish(),
  title: z.string().max(2_000).nullish(),
  publisher: z.string().max(500).nullish(),
  publishedAt: z.string().max(64).nullish(),
  language: z.string().max(35).nullish(),
  text: z.string().min(1),
  /** Where the quotations stand of an article of which nothing else is known than these and the words around them. */
  quoted: z
    .array(z.object({ start: z.int().min(0), end: z.int().min(1) }).readonly())
    .readonly()
    .nullish(),
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

/** Characters that an excerpt may have, at least and at most. */
export const EXCERPT_LENGTH = { least: 40, most: 2_000 } as const;

/** `GET /api/v1/excerpts`: the records of the graph with excerpts of at most `most` characters instead of articles. */
export const ExcerptsRequestSchema = z.object({
  most: z.coerce.number().int().min(EXCERPT_LENGTH.least).max(EXCERPT_LENGTH.most),
});

/** Endings of the names of files that are read, by how they are read. */
export const SOURCE_ENDINGS = {
  text: ["txt", "text"],
  html: ["html", "htm", "xhtml"],
  /** Articles, or articles' quotations as the GDELT Global Quotation Graph has them. */
  jsonl: ["jsonl", "ndjson", "gqg.json"],
  /** Tables of articles. */
  csv: ["csv", "tsv"],
  /** One of these, compressed. */
  packed: ["gz"],
} as const;

/** What one file may have that is sent to be imported. */
export const MAX_SENT_BYTES = 256 * 1024 * 1024;

/** `POST /api/v1/import/file`: the bytes of one file as `application/octet-stream`. Its name tells how it is read, and names its article where nothing in it does. */
export const FileImportRequestSchema = z.object({ name: z.string().trim().min(1).max(1_000) });

/** The articles that an answer lists; `report` counts all. */
export const MAX_LISTED_ARTICLES = 200;

/** The answer, line by line (JSON Lines): how far it is after each group of articles, and at the end what came of it. */
export const FileImportLineSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("progress"),
    articles: z.int(),
    refused: z.int(),
    /** Bytes of the file that were read so far. */
    bytes: z.int(),
  }),
  z.object({
    kind: z.literal("done"),
    report: ImportReportSchema,
    articles: z.array(ArticleSummarySchema),
  }),
  z.object({ kind: z.literal("failed"), problem: ProblemSchema }),
]);
export type FileImportLine = z.infer<typeof FileImportLineSchema>;

/** `GET /health`. */
export const HealthSchema = z.object({
  status: z.literal("ok"),
  engine: z.enum(["embedded", "neo4j"]),
  articles: z.int(),
  statements: z.int(),
});
export type Health = z.infer<typeof HealthSchema>;
