import { z } from "zod";
import { EvidenceSchema, PageSchema, SpanSchema, ThingSchema } from "./values.ts";

const ConfidenceSchema = z.number().min(0).max(1);
const SpeakerSchema = ThingSchema.extend({
  confidence: ConfidenceSchema,
  method: z.string().nullable(),
});
const AboutSchema = ThingSchema.extend({
  basis: z.enum(["content", "context"]),
  confidence: ConfidenceSchema,
});

const ViaSchema = ThingSchema.extend({ role: z.enum(["told", "published", "posted", "cited"]) });

/** One place where a statement is reported. */
export const QuotationSchema = z.object({
  id: z.string(),
  kind: z.enum(["direct", "indirect", "mixed"]),
  statementId: z.string(),
  text: z.string(),
  spans: z.array(SpanSchema),
  cue: SpanSchema.nullable(),
  sourceText: z.string().nullable(),
  /** Where the words stand that name the source. */
  source: SpanSchema.nullable(),
  confidence: ConfidenceSchema,
  /** `reasons`: why the source is this one. */
  speakers: z.array(SpeakerSchema.extend({ reasons: z.array(z.string()) })),
  via: z.array(ViaSchema),
  addressedTo: z.array(ThingSchema),
  about: z.array(AboutSchema.extend({ reasons: z.array(z.string()) })),
  /** How well it fits its statement, and why it is one of it. */
  report: z.object({ score: ConfidenceSchema, reasons: z.array(z.string()) }),
  /** What people decided of its speaker and its events, and did not take back; the latest first. */
  judgements: z.array(
    z.object({
      id: z.string(),
      verdict: z.enum(["speaker", "event"]),
      by: z.string(),
      at: z.string(),
      reason: z.string().nullable(),
    }),
  ),
  evidence: EvidenceSchema,
});
export type Quotation = z.infer<typeof QuotationSchema>;

/** Where a statement is reported, without the words around it. */
const PassageSchema = SpanSchema.extend({
  quotationId: z.string(),
  kind: z.enum(["direct", "indirect", "mixed"]),
  articleId: z.string(),
  articleTitle: z.string().nullable(),
  publishedAt: z.string().nullable(),
  outlet: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** Who this passage says said it; nobody where it does not tell. */
  attributedTo: z.array(
    z.object({ id: z.string(), confidence: ConfidenceSchema, method: z.string().nullable() }),
  ),
  via: z.array(ViaSchema),
});
export type Passage = z.infer<typeof PassageSchema>;

/** A statement in a list: its words, who said it, what it is about, where it is reported, what it responds to. */
const StatementSummarySchema = z.object({
  id: z.string(),
  text: z.string(),
  kind: z.enum(["direct", "indirect", "mixed"]),
  saidAt: z.string().nullable(),
  quotationCount: z.int(),
  publisherCount: z.int(),
  speakers: z.array(SpeakerSchema),
  about: z.array(AboutSchema),
  passages: z.array(PassageSchema),
  /** Ids of the statements and actions that it responds to. */
  replies: z.array(
    z.object({ to: z.string(), response: z.string(), confidence: ConfidenceSchema }),
  ),
});
export type StatementSummary = z.infer<typeof StatementSummarySchema>;
export const StatementListSchema = PageSchema.extend({
  statements: z.array(StatementSummarySchema),
});
export type StatementList = z.infer<typeof StatementListSchema>;

export const AgentSchema = z.object({
  id: z.string(),
  kind: z.enum(["person", "institution", "group"]),
  name: z.string(),
  aliases: z.array(z.string()),
  named: z.boolean(),
  description: z.string().nullable(),
  wikidata: z.string().nullable(),
  roles: z.array(
    z.object({
      role: z.string(),
      institution: ThingSchema,
      firstSeen: z.string().nullable(),
      lastSeen: z.string().nullable(),
      evidence: z.array(EvidenceSchema),
    }),
  ),
  statements: z.int(),
  mentions: z.int(),
  evidence: z.array(EvidenceSchema),
});
export type Agent = z.infer<typeof AgentSchema>;

export const StatementSchema = StatementSummarySchema.extend({
  quotations: z.array(QuotationSchema),
  mentions: z.array(ThingSchema),
  respondsTo: z.array(
    ThingSchema.extend({ response: z.string(), evidence: z.array(EvidenceSchema) }),
  ),
  responses: z.array(
    ThingSchema.extend({ response: z.string(), evidence: z.array(EvidenceSchema) }),
  ),
});
export type Statement = z.infer<typeof StatementSchema>;

/** Somebody who is part of what is said about an action, and is not quoted; nor is anybody who holds an office there. */
const SilentPartySchema = ThingSchema.extend({
  part: z.enum(["actor", "recipient", "mentioned"]),
  /** Ids of the statements about the action that mention it. */
  mentionedIn: z.array(z.string()),
});
export type SilentParty = z.infer<typeof SilentPartySchema>;

export const EventSchema = z.object({
  id: z.string(),
  title: z.string(),
  type: z.string().nullable(),
  mode: z.string().nullable(),
  status: z.string(),
  date: z.string().nullable(),
  datePrecision: z.string().nullable(),
  count: z.number().nullable(),
  unit: z.string().nullable(),
  place: z.string().nullable(),
  actors: z.array(ThingSchema),
  recipients: z.array(ThingSchema),
  /** Larger actions that it is a part of, and its own parts. */
  partOf: z.array(ThingSchema),
  parts: z.array(ThingSchema),
  statements: z.int(),
  articles: z.int(),
  mentions: z.array(z.object({ status: z.string(), evidence: EvidenceSchema })),
  /** The dates that articles give for it, each with how many passages give it. */
  dates: z.array(
    z.object({
      date: z.string(),
      datePrecision: z.string().nullable(),
      status: z.string(),
      mentions: z.int(),
    }),
  ),
  silent: z.array(SilentPartySchema),
});
export type Event = z.infer<typeof EventSchema>;

export const ArticleSummarySchema = z.object({
  id: z.string(),
  title: z.string().nullable(),
  url: z.string().nullable(),
  publisher: ThingSchema.nullable(),
  publishedAt: z.string().nullable(),
  quotations: z.int(),
  /** How many speakers its quotations have, and how many actions it tells of. */
  speakers: z.int(),
  events: z.int(),
});
export type ArticleSummary = z.infer<typeof ArticleSummarySchema>;
export const ArticleListSchema = PageSchema.extend({ articles: z.array(ArticleSummarySchema) });
export type ArticleList = z.infer<typeof ArticleListSchema>;

/** An article for reading, with everything that was found in it. */
export const ArticleSchema = ArticleSummarySchema.extend({
  /** The outlet as the source names it. */
  outlet: z.string().nullable(),
  language: z.string().nullable(),
  text: z.string(),
  /** Where the quotations stand of an article of which only these and the words around them are known; else null. */
  quoted: z.array(SpanSchema).nullable(),
  /** Characters that excerpts have at most, where the article must not be shown and `text` has a ░ for each other character; else null. */
  excerpt: z.int().nullable(),
  quotationList: z.array(QuotationSchema),
  mentions: z.array(
    SpanSchema.extend({
      id: z.string(),
      kind: z.string(),
      agent: ThingSchema,
      confidence: ConfidenceSchema,
    }),
  ),
  eventMentions: z.array(
    SpanSchema.extend({
      id: z.string(),
      status: z.string(),
      event: ThingSchema,
      confidence: ConfidenceSchema,
    }),
  ),
});
export type Article = z.infer<typeof ArticleSchema>;
