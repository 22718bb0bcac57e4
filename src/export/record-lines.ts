import { z } from "zod";
import { StoreError } from "../domain/graph-store.ts";

export type RecordValue = string | number | boolean | string[] | number[];

type Values = Readonly<Record<string, RecordValue>>;

/** A backup has millions of them: as a record of a union it would take twice as long. */
const PropertiesSchema = z.custom<Values>(
  (value) =>
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every(isValue),
);
const EndSchema = z.object({ id: z.string(), label: z.string() });
const NodeSchema = z
  .object({
    id: z.string(),
    labels: z.array(z.string()).min(1).max(2),
    properties: PropertiesSchema,
  })
  .transform((node) => ({ kind: "node" as const, ...node }));
const EdgeSchema = z
  .object({
    type: z.string(),
    from: EndSchema,
    to: EndSchema,
    properties: PropertiesSchema,
  })
  .transform((edge) => ({ kind: "edge" as const, ...edge }));
export type NodeLine = z.infer<typeof NodeSchema>;
export type EdgeLine = z.infer<typeof EdgeSchema>;

/** Reads a line of `export records`. Throws a StoreError for any other text. */
export function parseRecord(line: string): NodeLine | EdgeLine {
  const value = json(line);
  const isEdge = typeof value === "object" && value !== null && "type" in value;
  const parsed = isEdge ? EdgeSchema.safeParse(value) : NodeSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new StoreError(`this is no node or relationship: ${line.slice(0, 100)}`);
}

function isValue(value: unknown): boolean {
  if (!Array.isArray(value)) return ["string", "number", "boolean"].includes(typeof value);
  return ["string", "number"].some((type) => value.every((item) => typeof item === type));
}

function json(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
