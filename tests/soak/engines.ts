import path from "node:path";
import type { SoakedEngine } from "./soak.ts";

/** A file, with one importer at a time. */
export const embeddedEngine: SoakedEngine = {
  writers: 1,
  fresh: async (folder) => ({ kind: "file", path: path.join(folder, "graph.grafeo") }),
  settled: async () => undefined,
};
