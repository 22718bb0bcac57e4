import { z } from "zod";
import { RelationSchema } from "./graph.ts";
import { KindSchema } from "./values.ts";

/** `kind` and `relation` in a map are places in these lists. */
export const MAP_KINDS = KindSchema.options;
export const MAP_RELATIONS = RelationSchema.options;
export const MAP_BASES = ["content", "context"] as const;

export const MapRequestSchema = z.object({
  part: z.coerce.number().int().min(0).default(0),
  /** That of the first part: a map never mixes two. */
  version: z.string().max(200).optional(),
});

/** Columns: the nth value of each belongs to the nth node of the part. */
const MapNodesSchema = z.object({
  id: z.array(z.string()),
  kind: z.array(z.int()),
  label: z.array(z.string()),
  date: z.array(z.string().nullable()),
  outlets: z.array(z.array(z.string())),
  degree: z.array(z.int()),
  /** Places, in units of the map; empty for a small store, which the viewer arranges with its labels. */
  x: z.array(z.number()),
  y: z.array(z.number()),
});

/** Columns; `from` and `to` count nodes through all parts. A null confidence or basis is -1. */
const MapEdgesSchema = z.object({
  from: z.array(z.int()),
  to: z.array(z.int()),
  relation: z.array(z.int()),
  confidence: z.array(z.number()),
  basis: z.array(z.int()),
  weight: z.array(z.int()),
});

const MapPartSchema = z.object({
  status: z.literal("part"),
  version: z.string(),
  part: z.int(),
  parts: z.int(),
  totalNodes: z.int(),
  nodes: MapNodesSchema,
  edges: MapEdgesSchema,
});
export type MapPart = z.infer<typeof MapPartSchema>;

/**
 * `GET /api/v1/graph/map?part=N`: the whole store as a map, in parts, each with the edges to nodes of this and earlier parts. While
 * it is being made, how far that is; ask again.
 */
export const MapAnswerSchema = z.discriminatedUnion("status", [
  MapPartSchema,
  z.object({
    status: z.literal("preparing"),
    stage: z.enum(["reading", "arranging"]),
    /** From 0 to 1. */
    share: z.number(),
  }),
  /** The store changed after the first part: begin anew. */
  z.object({ status: z.literal("changed") }),
]);
export type MapAnswer = z.infer<typeof MapAnswerSchema>;
