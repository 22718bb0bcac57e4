import { parentPort } from "node:worker_threads";

// Answers with the text in capitals, and dies of some texts.
parentPort.on("message", ({ text }) => {
  if (text === "ends") process.exit(3);
  if (text === "throws") throw new Error("too much");
  if (text === "is refused") parentPort.postMessage({ kind: "failed", reason: "it is no text" });
  else parentPort.postMessage({ kind: "found", found: text.toUpperCase() });
});
parentPort.postMessage({ kind: "ready" });
