import { once } from "node:events";
import type { Writable } from "node:stream";

/** Where results go: standard output. */
export type Output = {
  /** Resolves when there is room for more; false when nobody reads any longer, which is no error. */
  write(text: string): Promise<boolean>;
  /** Width of the terminal; null where it is none. */
  readonly columns: number | null;
};

export function createOutput(stream: Writable & { isTTY?: boolean; columns?: number }): Output {
  let isClosed = false;
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    isClosed = true;
  });
  return {
    columns: stream.isTTY === true ? (stream.columns ?? null) : null,
    write: async (text) => {
      if (isClosed) return false;
      // A reader that leaves makes an error, and then no drain comes.
      if (!stream.write(text)) await once(stream, "drain").catch(() => undefined);
      return !isClosed;
    },
  };
}
