import { StoreError } from "../domain/graph-store.ts";

/** What the engine threw, as a StoreError that begins with what was being done. */
export function storeFailure(task: string, cause: unknown): StoreError {
  if (cause instanceof StoreError) return cause;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new StoreError(`${task}: ${reason.trim()}`, { cause });
}
