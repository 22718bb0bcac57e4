import { loadRecords } from "../../src/care/load-records.ts";
import { openParts } from "../../src/cli/open-parts.ts";
import type { EdgeRecord, NodeRecord, NodeRef } from "../../src/domain/graph.ts";
import { exportRecords } from "../../src/export/records.ts";
import { CYPHER_DIRECTORY, loadCypherLibrary } from "../../src/store/cypher-library.ts";
import { variedArticles } from "./texts.ts";

/** Articles that are read and linked; the others are copies of their records under other ids. */
const READ = 28;

export type Records = {
  readonly nodes: readonly NodeRecord[];
  readonly edges: readonly EdgeRecord[];
};

/**
 * The records of so many articles, in portions of READ articles: those of a real import, and copies of them under other ids. The
 * agents that the gazetteer knows, and the outlets, are the same in all, so that much hangs on them, as on states in the news.
 */
export async function* recordsOf(articles: number): AsyncGenerator<Records> {
  const first = await importedRecords();
  for (let copy = 0; copy * READ < articles; copy++) yield copy === 0 ? first : copied(first, copy);
}

export function sizeOf({ nodes, edges }: Records): number {
  return nodes.length + edges.length;
}

async function importedRecords(): Promise<Records> {
  const { store, importer } = await openParts({ kind: "memory" });
  await importer.import(
    variedArticles(READ).map(
      (article) => ({ kind: "article", article, source: "bench", place: "" }) as const,
    ),
  );
  const records: { nodes: NodeRecord[]; edges: EdgeRecord[] } = { nodes: [], edges: [] };
  const library = await loadCypherLibrary(CYPHER_DIRECTORY, ["export"]);
  await loadRecords(exportRecords(store, library), {
    write: async ({ nodes, edges }) => {
      records.nodes.push(...nodes);
      records.edges.push(...edges);
    },
  });
  await store.close();
  return records;
}

function copied({ nodes, edges }: Records, copy: number): Records {
  const idOf = ({ label, id }: NodeRef): string => (isShared(label, id) ? id : `${id}~${copy}`);
  const renamed = (ref: NodeRef): NodeRef => ({ label: ref.label, id: idOf(ref) });
  return {
    nodes: nodes
      .filter(({ label, id }) => !isShared(label, id))
      .map((node) => ({ ...node, ...renamed(node) })),
    edges: edges
      .filter(({ from, to }) => !(isShared(from.label, from.id) && isShared(to.label, to.id)))
      .map((edge) => ({ ...edge, from: renamed(edge.from), to: renamed(edge.to) })),
  };
}

function isShared(label: string, id: string): boolean {
  return label === "Agent" && !/^agent-[0-9a-f]{8,}$/.test(id);
}
