import { z } from "zod";
import { ThingSchema } from "./values.ts";

/** Relations that a person explores; what only serves evidence (IN, SOURCE, HAS_KEY …) is not among them. */
export const RelationSchema = z.enum([
  "SAID",
  "ABOUT",
  "MENTIONS",
  "RESPONDS_TO",
  "AFFILIATED_WITH",
  "ACTOR",
  "RECIPIENT",
  "PART_OF",
  "PUBLISHED_BY",
  "REPORTED_IN",
]);
export type Relation = z.infer<typeof RelationSchema>;

export const DirectionSchema = z.enum(["out", "in"]);

/** `weight` counts the passages that are evidence for it. */
const GraphEdgeSchema = z.object({
  from: z.string(),
  to: z.string(),
  relation: RelationSchema,
  confidence: z.number().nullable(),
  basis: z.enum(["content", "context"]).nullable(),
  weight: z.int(),
});
export type GraphEdge = z.infer<typeof GraphEdgeSchema>;

/** A node in the graph view; `degree` counts all that it is joined to in the store. */
const GraphNodeSchema = ThingSchema.extend({
  degree: z.int(),
  /** When it was said, done or published; null for an agent and where nobody tells. */
  date: z.string().nullable(),
  /** Names of the outlets that published an article or reported a statement. */
  outlets: z.array(z.string()),
});
export type GraphNode = z.infer<typeof GraphNodeSchema>;

export const GraphSchema = z.object({
  nodes: z.array(GraphNodeSchema),
  edges: z.array(GraphEdgeSchema),
});
export type Graph = z.infer<typeof GraphSchema>;

/** `GET /api/v1/neighbours/ID`: what is there to expand, counted; nothing is loaded yet. */
export const NeighbourCountsSchema = z.object({
  node: GraphNodeSchema,
  relations: z.array(
    z.object({
      relation: RelationSchema,
      direction: DirectionSchema,
      kind: z.string(),
      count: z.int(),
    }),
  ),
});
export type NeighbourCounts = z.infer<typeof NeighbourCountsSchema>;

/** `GET /api/v1/neighbours/ID/RELATION?direction=…`: one relation, in pages. The node itself is in `nodes`. */
export const NeighbourRequestSchema = z.object({
  direction: DirectionSchema,
  limit: z.coerce.number().int().min(1).max(500).default(50),
  cursor: z.string().max(200).optional(),
});
export const NeighboursSchema = GraphSchema.extend({ nextCursor: z.string().nullable() });
export type Neighbours = z.infer<typeof NeighboursSchema>;

/** `GET /api/v1/paths?from=ID&to=ID`: the nodes of a shortest path in order, and its edges; empty when there is none of at most `maxLength`. */
export const PathRequestSchema = z.object({
  from: z.string().min(1),
  to: z.string().min(1),
  maxLength: z.coerce.number().int().min(1).max(8).default(6),
});

/** `GET /api/v1/graph?cursor=…`: the whole store in pages of nodes, each with the edges to nodes of this and earlier pages. */
export const WholeGraphSchema = GraphSchema.extend({
  nextCursor: z.string().nullable(),
  totalNodes: z.int(),
});
export type WholeGraph = z.infer<typeof WholeGraphSchema>;
