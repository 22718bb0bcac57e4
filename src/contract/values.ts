import { z } from "zod";

/** Takes the place of each character of an article that must not be shown, so that every passage stays where it is. */
export const WITHHELD = "░";

/** A passage of an article: half-open, UTF-16 code units. */
export const SpanSchema = z.object({ start: z.int().min(0), end: z.int().min(0) });

export const KindSchema = z.enum([
  "person",
  "institution",
  "group",
  "event",
  "statement",
  "article",
]);
export type Kind = z.infer<typeof KindSchema>;

/** A thing of the graph as a list shows it. */
export const ThingSchema = z.object({
  id: z.string(),
  kind: KindSchema,
  label: z.string(),
  /** One line that tells it from its namesakes: role, date, outlet. */
  detail: z.string().nullable(),
});
export type Thing = z.infer<typeof ThingSchema>;

/** A passage with its words and where it stands: what every fact leads back to. */
export const EvidenceSchema = SpanSchema.extend({
  articleId: z.string(),
  articleTitle: z.string().nullable(),
  publisher: z.string().nullable(),
  publishedAt: z.string().nullable(),
  /** The words, with some around them for reading. */
  before: z.string(),
  text: z.string(),
  after: z.string(),
});
export type Evidence = z.infer<typeof EvidenceSchema>;

export const PageSchema = z.object({ nextCursor: z.string().nullable() });

/** RFC 9457, "Problem Details for HTTP APIs". */
export const ProblemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
});
export type Problem = z.infer<typeof ProblemSchema>;
