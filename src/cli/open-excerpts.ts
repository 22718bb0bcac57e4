import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Context } from "./command.ts";
import { fillStore } from "./fill-store.ts";
import { openParts, type Parts } from "./open-parts.ts";

/**
 * Works on the same graph with excerpts of so many characters instead of articles, in a store of its own that is gone afterwards. The store with
 * the articles is closed before, so that nothing in this process can reach them.
 */
export async function withExcerpts(
  whole: Parts,
  most: number,
  context: Pick<Context, "progress">,
  work: (excerpts: Parts) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "whosaid-excerpts-"));
  const location = { kind: "file", path: path.join(folder, "excerpts.whosaid") } as const;
  try {
    await fillStore(whole.excerpts(most), location, context).finally(() => whole.store.close());
    const excerpts = await openParts(location);
    await work(excerpts).finally(() => excerpts.store.close());
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
