import type { Writable } from "node:stream";

/** Where results go: standard output. */
export type Output = {
  /** Resolves when it is written; false when nobody reads any longer, which is no error. Rejects with an Error for a full disk and the like. */
  write(text: string): Promise<boolean>;
  /** Width of the terminal; null where it is none. */
  readonly columns: number | null;
};

export function createOutput(stream: Writable & { isTTY?: boolean; columns?: number }): Output {
  let isClosed = false;
  // Whoever writes is told.
  stream.on("error", () => {});
  return {
    columns: stream.isTTY === true ? (stream.columns ?? null) : null,
    write: async (text) => {
      if (isClosed) return false;
      const error = await new Promise<NodeJS.ErrnoException | null | undefined>((resolve) => {
        stream.write(text, resolve);
      });
      isClosed = error?.code === "EPIPE";
      if (error && !isClosed) throw new Error(`the results cannot be written: ${error.message}`);
      return !isClosed;
    },
  };
}
