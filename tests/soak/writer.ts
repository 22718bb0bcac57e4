import { openParts } from "../../src/cli/open-parts.ts";
import { readSources } from "../../src/readers/read-sources.ts";

// A program for the soak: `writer.ts STORE FILE` imports a file as `whosaid import` does, and says on standard output how
// many of its articles are in the store: 0 when that is open, then a line each time that a batch was acknowledged.
const [location = "", file = ""] = process.argv.slice(2);
const { importer, store } = await openParts(JSON.parse(location));
process.stdout.write("0\n");
const { refused } = await importer.import(
  readSources([file], { stdin: process.stdin }),
  ({ articles }) => void process.stdout.write(`${articles}\n`),
);
await store.close();
for (const { place, reason } of refused) process.stderr.write(`${place}: ${reason}\n`);
process.exit(refused.length === 0 ? 0 : 1);
