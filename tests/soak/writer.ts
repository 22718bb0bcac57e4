import { upgradeStore } from "../../src/care/upgrade-store.ts";
import { openParts } from "../../src/cli/open-parts.ts";
import { StoreError } from "../../src/domain/graph-store.ts";
import type { ImportProgress } from "../../src/domain/importer.ts";
import { readSources } from "../../src/readers/read-sources.ts";
import type { StoreLocation } from "../../src/store/open-store.ts";
import { SCHEMA_VERSION } from "../../src/store/schema-version.ts";

// A program for the soak: `writer.ts STORE FILE` imports a file as `whosaid import` does, and says on standard output how
// many of its articles are in the store: 0 when that is open, then a line each time that a batch was acknowledged. Without FILE it
// upgrades the store as `whosaid upgrade` does, and says how many articles were read again.
const [location = "", file] = process.argv.slice(2);
try {
  const refused =
    file === undefined
      ? await upgrade(JSON.parse(location))
      : await importFile(JSON.parse(location), file);
  process.exit(refused === 0 ? 0 : 1);
} catch (error) {
  if (!(error instanceof StoreError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

async function importFile(store: StoreLocation, from: string): Promise<number> {
  const parts = await openParts(store);
  process.stdout.write("0\n");
  try {
    const items = readSources([from], { stdin: process.stdin });
    const { refused } = await parts.importer.import(items, acknowledge);
    for (const { place, reason } of refused) process.stderr.write(`${place}: ${reason}\n`);
    return refused.length;
  } finally {
    await parts.store.close();
  }
}

async function upgrade(store: StoreLocation): Promise<number> {
  const parts = await openParts(store, async () => {});
  process.stdout.write("0\n");
  try {
    const report = await upgradeStore(parts, SCHEMA_VERSION, acknowledge);
    return report?.refused.length ?? 0;
  } finally {
    await parts.store.close();
  }
}

function acknowledge({ articles }: ImportProgress): void {
  process.stdout.write(`${articles}\n`);
}
