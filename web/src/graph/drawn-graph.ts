import type { MultiDirectedGraph } from "graphology";
import type { Kind } from "../../../src/contract/values.ts";
import type { Line } from "./bundle-edges.ts";
import type { ViewEdge } from "./fragment.ts";

export type DrawnNode = {
  x: number;
  y: number;
  kind: Kind;
  label: string;
  size: number;
  pinned: boolean;
};
export type DrawnEdge = ViewEdge & Pick<Line, "edges" | "aside"> & { readonly word: string };
export type DrawnGraph = MultiDirectedGraph<DrawnNode, DrawnEdge>;
