import grafeo, { type BatchEdgeInput } from "@grafeo-db/js";
import type { NodeRecord, NodeRef } from "../../src/domain/graph.ts";
import { groupedBy } from "../../src/domain/grouped-by.ts";
import { openStore } from "../../src/store/open-store.ts";
import type { Records } from "./records.ts";
import { statementRecords } from "./statement-records.ts";

// A program for the benches: `fill-statements.ts FILE COUNT` makes an embedded store of so many statements by the engine's own
// bulk calls, in a process of its own, so that its memory is not taken for that of reading.
const [file = "", count = "0"] = process.argv.slice(2);
const prepared = await openStore({ kind: "file", path: file });
await prepared.prepare();
await prepared.close();
const database = grafeo.GrafeoDB.create(file);
const LOG_BYTES = 256 * 1024 * 1024;
database.setCheckpointTriggers({ walBytes: LOG_BYTES });
let shared: ReadonlyMap<string, number> | null = null;
for (const records of statementRecords(Number(count))) {
  const made = await createNodes(records.nodes);
  const all = shared === null ? made : new Map([...shared, ...made]);
  shared ??= made;
  await createEdges(records.edges, all);
}
database.close();
// Opened and closed once more, as by any command: it is then as a store is found that has been in use.
await (await openStore({ kind: "file", path: file })).close();
process.exit(0);

async function createNodes(nodes: readonly NodeRecord[]): Promise<ReadonlyMap<string, number>> {
  const byLabels = groupedBy(nodes, ({ label, agentLabel }) => `${label} ${agentLabel ?? ""}`);
  const numbers = new Map<string, number>();
  for (const [labels, some] of byLabels) {
    const rows = some.map(({ id, properties }) => ({ ...properties, id }));
    const made = await database.batchCreateNodesWithProps(labels.trim().split(" "), rows);
    for (const [nth, one] of some.entries()) numbers.set(keyOf(one), made[nth] ?? 0);
  }
  return numbers;
}

async function createEdges(
  edges: Records["edges"],
  numbers: ReadonlyMap<string, number>,
): Promise<void> {
  const numberOf = (end: NodeRef): number => {
    const number = numbers.get(keyOf(end));
    if (number === undefined) throw new Error(`there is no ${keyOf(end)}`);
    return number;
  };
  await database.batchCreateEdges(
    edges.map(
      ({ type, from, to, properties }): BatchEdgeInput => ({
        ...{ src: numberOf(from), dst: numberOf(to), type, properties },
      }),
    ),
  );
}

function keyOf({ label, id }: NodeRef): string {
  return `${label} ${id}`;
}
