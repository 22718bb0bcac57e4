import { StoreError } from "../domain/graph-store.ts";

/** What the engine threw, as a StoreError that begins with what was being done, and says what to do where that is known. */
export function storeFailure(task: string, cause: unknown): StoreError {
  if (cause instanceof StoreError) return cause;
  const reason = (cause instanceof Error ? cause.message : String(cause)).trim();
  // What the operating system said stands at the end.
  const known = DISK_IS_FULL.test(reason) ? `${MAKE_ROOM} (${reason.split(": ").at(-1)})` : reason;
  return new StoreError(`${task}: ${known}`, { cause });
}

/** A disk, a quota, or the longest file that a process may write. */
const DISK_IS_FULL =
  /no space left on device|disk quota exceeded|file too large|ENOSPC|EDQUOT|EFBIG/i;
const MAKE_ROOM = "the disk is full; make room and do the same again";
