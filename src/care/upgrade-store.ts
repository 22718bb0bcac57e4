import type { NodeLabel, NodeRef } from "../domain/graph.ts";
import { type Query, StoreError } from "../domain/graph-store.ts";
import type { ImportReport } from "../domain/import-report.ts";
import type { Importer, ImportProgress } from "../domain/importer.ts";
import type { OpenedStore } from "../store/open-store.ts";

/** Nodes that one transaction takes out. */
const BATCH = 2_000;

/**
 * Brings a store that an older program wrote to this one's schema: takes out all that is derived, and reads every article again from its stored text, under the
 * judgements that there are. What it was told and what people decided is in the store all the time, and the store says how far this has come: after an
 * interruption the same call goes on, and until it is done nothing else opens the store. Null where there is nothing to do. Throws a
 * StoreError for a store of a newer program, and for one of excerpts.
 */
export async function upgradeStore(
  {
    store,
    queryOf,
    importer,
  }: {
    readonly store: Pick<OpenedStore, "schema" | "noteSchema" | "makeIndexes" | "read" | "write">;
    readonly queryOf: (name: string) => Query;
    readonly importer: Pick<Importer, "readAgain">;
  },
  version: number,
  onProgress: (progress: ImportProgress) => void = () => {},
): Promise<ImportReport | null> {
  const before = await store.schema();
  if (before.version === null || (before.version === version && before.upgrading === null)) {
    return null;
  }
  if (before.version > version) {
    throw new StoreError(
      `the store has schema ${before.version} and this program knows ${version}; use the newer program that wrote it`,
    );
  }
  await requireTexts();
  if (before.upgrading === null) await store.noteSchema({ ...before, upgrading: "clearing" });
  await store.makeIndexes();
  if (before.upgrading !== "reading") {
    await clear();
    await store.noteSchema({ ...before, upgrading: "reading" });
  }
  const report = await importer.readAgain(onProgress);
  await store.noteSchema({ version, upgrading: null });
  return report;

  /** From excerpts nothing can be read. */
  async function requireTexts(): Promise<void> {
    const [excerpts] = await store.read(queryOf("schema/excerpts"), {});
    if (excerpts === undefined) return;
    throw new StoreError(
      "the store holds excerpts of articles only; upgrade the store that it was made from, and make the excerpts again",
    );
  }

  async function clear(): Promise<void> {
    const nodes = (await store.read(queryOf("schema/derived"), {})).map(
      ({ label, id }): NodeRef => ({ label: label as NodeLabel, id: String(id) }),
    );
    for (let start = 0; start < nodes.length; start += BATCH) {
      const deleteNodes = nodes.slice(start, start + BATCH);
      await store.write({ deleteEdges: [], deleteNodes, nodes: [], edges: [] });
    }
  }
}
