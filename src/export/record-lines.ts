import { z } from "zod";
import { StoreError } from "../domain/graph-store.ts";

const ValueSchema = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.string()),
  z.array(z.number()),
]);
export type RecordValue = z.infer<typeof ValueSchema>;

const EndSchema = z.object({ id: z.string(), label: z.string() });
const RecordSchema = z.union([
  z
    .object({
      id: z.string(),
      labels: z.array(z.string()).min(1).max(2),
      properties: z.record(z.string(), ValueSchema),
    })
    .transform((node) => ({ kind: "node" as const, ...node })),
  z
    .object({
      type: z.string(),
      from: EndSchema,
      to: EndSchema,
      properties: z.record(z.string(), ValueSchema),
    })
    .transform((edge) => ({ kind: "edge" as const, ...edge })),
]);
type RecordLine = z.infer<typeof RecordSchema>;
export type NodeLine = Extract<RecordLine, { kind: "node" }>;
export type EdgeLine = Extract<RecordLine, { kind: "edge" }>;

/** Reads a line of `export records`. Throws a StoreError for any other text. */
export function parseRecord(line: string): RecordLine {
  const parsed = RecordSchema.safeParse(json(line));
  if (parsed.success) return parsed.data;
  throw new StoreError(`this is no node or relationship: ${line.slice(0, 100)}`);
}

function json(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
