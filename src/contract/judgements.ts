import { z } from "zod";
import { EvidenceSchema, PageSchema, ThingSchema } from "./values.ts";

const VerdictSchema = z.enum(["same", "different", "unsure", "speaker", "event"]);

/**
 * `POST /api/v1/judgements`. `a` and `b` are ids of two agents, two events or two statements; for `speaker` and `event` `a` is what was
 * said, and `b` the agent or event that is right. In place of an agent, event or statement stands a single mention, event mention
 * or quotation where only that passage is meant. `by` is the user who runs the server unless given.
 */
export const JudgementRequestSchema = z.strictObject({
  verdict: VerdictSchema,
  a: z.string().min(1).max(200),
  b: z.string().min(1).max(200),
  reason: z.string().trim().max(2_000).nullish(),
  by: z.string().trim().min(1).max(200).nullish(),
});
export type JudgementRequest = z.infer<typeof JudgementRequestSchema>;

/** One of the two things of a judgement: what it was called when it was judged, what it is now, and where it stands. */
const JudgementSideSchema = z.object({
  name: z.string(),
  things: z.array(ThingSchema),
  evidence: z.array(EvidenceSchema),
});

/** `holds`; `waits`, because the words of one side are in no article now; or `undone`. */
export const JudgementSchema = z.object({
  id: z.string(),
  verdict: VerdictSchema,
  state: z.enum(["holds", "waits", "undone"]),
  by: z.string(),
  at: z.string(),
  reason: z.string().nullable(),
  undoneAt: z.string().nullable(),
  a: JudgementSideSchema,
  b: JudgementSideSchema,
});
export type Judgement = z.infer<typeof JudgementSchema>;

/** `GET /api/v1/judgements`: the latest first. `POST /api/v1/judgements/ID/undo` gives one back. */
export const JudgementListSchema = PageSchema.extend({ judgements: z.array(JudgementSchema) });
export type JudgementList = z.infer<typeof JudgementListSchema>;

const QuestionSideSchema = z.object({ thing: ThingSchema, evidence: z.array(EvidenceSchema) });

/** `GET /api/v1/curation-queue`: pairs that may be one. `changes` counts the relations that would lead to the other one. */
export const CurationQueueSchema = PageSchema.extend({
  questions: z.array(
    z.object({
      kind: z.enum(["agent", "event", "statement"]),
      changes: z.int(),
      score: z.number(),
      reasons: z.array(z.string()),
      a: QuestionSideSchema,
      b: QuestionSideSchema,
    }),
  ),
});
export type CurationQueue = z.infer<typeof CurationQueueSchema>;
