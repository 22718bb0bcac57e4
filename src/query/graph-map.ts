import { MAP_KINDS, type MapAnswer } from "../contract/graph-map.ts";
import type { Arrange, Places } from "../domain/arrange.ts";
import { mapPart, type StoreMap } from "./map-part.ts";
import { type MapGraph, readMap } from "./read-map.ts";
import { type QueryDeps, readApi } from "./reader.ts";

export type GraphMap = {
  /** One part of the map of the store as it is now, or how far the map is. Throws NotFound for a part that there is not. */
  readonly part: (request: { part: number; version?: string | undefined }) => Promise<MapAnswer>;
};

/** A smaller store is arranged by the viewer, which makes room for every label. */
const LEAST_ARRANGED = 1_000;
const STATEMENT = MAP_KINDS.indexOf("statement");
/** A map that is made so soon is waited for, so that a small store needs no second question. */
const PATIENCE_MILLISECONDS = 1_500;

/** Keeps the map of the store, and makes it anew after a change; what was on it before stays about where it was. */
export function createGraphMap(deps: QueryDeps, arrange: Arrange): GraphMap {
  let current: Making | null = null;

  async function latest(): Promise<Making> {
    const version = await versionOf(deps);
    if (current?.version === version && current.failure === null) return current;
    const before = current?.map ?? null;
    current = startMaking(deps, arrange, version, before);
    return current;
  }

  return {
    part: async ({ part, version }) => {
      const making = await latest();
      if (version !== undefined && version !== making.version) return { status: "changed" };
      const map = making.map ?? (await settled(making));
      return map === null ? { status: "preparing", ...making.progress } : mapPart(map, part);
    },
  };
}

/** A map that is being made, or is there. */
type Making = {
  readonly version: string;
  readonly done: Promise<StoreMap>;
  progress: { readonly stage: "reading" | "arranging"; readonly share: number };
  map: StoreMap | null;
  failure: unknown;
};

function startMaking(
  deps: QueryDeps,
  arrange: Arrange,
  version: string,
  before: StoreMap | null,
): Making {
  const making: Making = {
    version,
    done: Promise.resolve().then(async () => {
      const graph = await readMap(deps);
      making.progress = { stage: "arranging", share: 0 };
      const places = await placesOf(graph, before, arrange, (share) => {
        making.progress = { stage: "arranging", share };
      });
      return { ...graph, version, places };
    }),
    progress: { stage: "reading", share: 0 },
    map: null,
    failure: null,
  };
  making.done.then(
    (map) => {
      making.map = map;
    },
    (failure: unknown) => {
      making.failure = failure;
    },
  );
  return making;
}

/** The map if it is there soon, null if it takes longer. */
async function settled({ done }: Making): Promise<StoreMap | null> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE_MILLISECONDS);
  });
  try {
    return await Promise.race([done, patience]);
  } finally {
    clearTimeout(timer);
  }
}

async function versionOf(deps: QueryDeps): Promise<string> {
  const [row = {}] = await readApi(deps, "map-version");
  return ["nodes", "relationships", "runs", "latest", "revoked"]
    .map((column) => String(row[column] ?? ""))
    .join("~");
}

async function placesOf(
  { nodes, edges }: MapGraph,
  before: StoreMap | null,
  arrange: Arrange,
  onProgress: (share: number) => void,
): Promise<Places | null> {
  if (nodes.length < LEAST_ARRANGED) return null;
  const was = nodes.map(({ id }) => before?.index.get(id));
  const at = (values: Float32Array | undefined) =>
    Float32Array.from(was, (nth) => (nth === undefined ? undefined : values?.[nth]) ?? Number.NaN);
  const x = at(before?.places?.x);
  const request = {
    x,
    y: at(before?.places?.y),
    known: x.filter((value) => !Number.isNaN(value)).length,
    light: Uint8Array.from(nodes, ({ kind }) => (kind === STATEMENT ? 1 : 0)),
    edges: Uint32Array.from(edges.flatMap(({ from, to }) => [from, to])),
  };
  return arrange(request, onProgress);
}
