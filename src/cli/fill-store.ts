import { loadRecords } from "../care/load-records.ts";
import { StoreError } from "../domain/graph-store.ts";
import type { StoreLocation } from "../store/open-store.ts";
import { SCHEMA_VERSION } from "../store/schema-version.ts";
import type { Context } from "./command.ts";
import { openParts } from "./open-parts.ts";

/**
 * Fills an empty store with records, of this program's schema or of an older one, and tells how many. Throws a StoreError when it is not
 * empty, or cannot be filled to the end.
 */
export async function fillStore(
  lines: AsyncIterable<string>,
  target: StoreLocation,
  { progress }: Pick<Context, "progress">,
  schema = SCHEMA_VERSION,
): Promise<string> {
  const { store, queryOf } = await openParts(target);
  try {
    const [size] = await store.read(queryOf("verify/size"), {});
    if (size?.["nodes"] !== 0) {
      throw new StoreError(
        `the store to fill holds ${size?.["nodes"]} nodes; name one that is empty or not there yet`,
      );
    }
    if (schema !== SCHEMA_VERSION) await store.noteSchema({ version: schema, upgrading: null });
    const show = (records: number): void => progress.show(records, null, `${records} records`);
    const count = await loadRecords(lines, store, show).catch((cause: unknown) => {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new StoreError(`the store is filled in part only: delete it and try again: ${reason}`, {
        cause,
      });
    });
    progress.clear();
    return `${count.nodes} nodes, ${count.relationships} relationships`;
  } finally {
    await store.close();
  }
}
