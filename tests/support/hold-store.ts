import { openStore } from "../../src/store/open-store.ts";

// A program for tests: opens the store that it is given, writes one node, says so, and holds the store until it is killed.
const store = await openStore({ kind: "file", path: process.argv[2] ?? "" });
await store.prepare();
const run = { label: "Run", id: "run-1", agentLabel: null, properties: {} } as const;
await store.write({ deleteEdges: [], deleteNodes: [], nodes: [run], edges: [] });
process.stdout.write("held\n");
setInterval(() => undefined, 60_000);
