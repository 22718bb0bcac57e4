import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";

/** Who has a store's file open. */
export type Holder = { readonly pid: number | null; readonly url: string | null };

/**
 * The file beside a store that says who has it open. It only informs: what keeps a second process out is the
 * engine's own lock on the store's file, which the operating system releases when its process dies.
 */
export function holderFile(storePath: string): {
  read(): Holder;
  write(holder: Holder): void;
  /** Leaves no moment at which a reader would find half a file. */
  replace(holder: Holder): Promise<void>;
  remove(): void;
} {
  const path = `${storePath}.lock`;
  return {
    read() {
      try {
        const { pid, url } = JSON.parse(readFileSync(path, "utf8"));
        if (typeof pid !== "number" || !isAlive(pid)) return UNKNOWN;
        return { pid, url: typeof url === "string" ? url : null };
      } catch {
        return UNKNOWN; // not written yet, or just removed
      }
    },
    write(holder) {
      writeFileSync(path, JSON.stringify(holder));
    },
    async replace(holder) {
      await writeFile(`${path}.new`, JSON.stringify(holder));
      await rename(`${path}.new`, path);
    },
    remove() {
      rmSync(path, { force: true });
    },
  };
}

const UNKNOWN: Holder = { pid: null, url: null };

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (cause) {
    // There is such a process, and it belongs to someone else.
    return cause instanceof Error && "code" in cause && cause.code === "EPERM";
  }
}
