import path from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { Arrange, ArrangeRequest, Places } from "../domain/arrange.ts";

/** What the thread says. */
export type ThreadMessage =
  | { readonly kind: "progress"; readonly share: number }
  | { readonly kind: "done"; readonly places: Places };

/** Arranges on a thread of its own, so that the server answers meanwhile. Rejects when the thread fails. */
export const arrangeInThread: Arrange = (request, onProgress) =>
  new Promise((resolve, reject) => {
    const thread = startThread(request);
    thread.on("message", (message: ThreadMessage) => {
      if (message.kind === "progress") onProgress(message.share);
      else resolve(message.places);
    });
    thread.once("error", reject);
    thread.once("exit", (code) => reject(new Error(`the layout ended with ${code}`)));
    // A layout that nobody waits for any more does not keep the program alive.
    thread.unref();
  });

function startThread(request: ArrangeRequest): Worker {
  const extension = path.extname(fileURLToPath(import.meta.url));
  const program = new URL(`./arrange-thread${extension}`, import.meta.url);
  if (extension !== ".ts") return new Worker(program, { workerData: request });
  // Run from its sources, the program is TypeScript, which Node 20 cannot read by itself.
  const loading = `import("tsx/esm/api").then(({ register }) => { register(); return import(${JSON.stringify(program.href)}); });`;
  return new Worker(loading, { eval: true, workerData: request });
}
