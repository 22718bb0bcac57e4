import { parentPort, workerData } from "node:worker_threads";
import type { ArrangeRequest } from "../domain/arrange.ts";
import { arrange } from "./arrange.ts";
import type { ThreadMessage } from "./arrange-in-thread.ts";

// The program of the thread that arranges: one request, one answer.
const say = (message: ThreadMessage): void => parentPort?.postMessage(message);
const places = arrange(workerData as ArrangeRequest, (share) => say({ kind: "progress", share }));
say({ kind: "done", places });
