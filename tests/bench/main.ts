import { parseArgs } from "node:util";
import { benchAlike } from "./alike.ts";
import { benchCores } from "./cores.ts";
import { benchExtraction } from "./extraction.ts";
import { benchImport } from "./import.ts";
import { benchLinearity } from "./linearity.ts";
import { benchLinking } from "./linking.ts";
import { benchQueries } from "./queries.ts";
import { benchSearch } from "./search.ts";
import { benchStartUp } from "./start-up.ts";
import { benchWrites } from "./writes.ts";

/**
 * `npm run bench [-- NAME…] [-- --corpus articles.jsonl]`: ratios of two things measured in one run, because a machine's
 * milliseconds are not another's. With a corpus (JSON Lines with `text`) the extraction is measured on it. `--longest` is
 * the length of the longest text by which linearity is judged; `--articles` is how many articles' records are written
 * (a tenth of them to Neo4j): 3400 have a million; `--quotations` how many are linked, or are copies of one, `--per-day` how many articles of them bear one date; `--statements` how many are asked, or searched.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    corpus: { type: "string" },
    longest: { type: "string", default: "10000000" },
    articles: { type: "string", default: "3400" },
    quotations: { type: "string", default: "30000" },
    "per-day": { type: "string", default: "10" },
    statements: { type: "string", default: "100000" },
  },
});
const benches = {
  extraction: () => benchExtraction(values.corpus),
  "start-up": benchStartUp,
  linearity: () => benchLinearity(Number(values.longest)),
  cores: () => benchCores(values.corpus),
  writes: () => benchWrites(Number(values.articles)),
  import: benchImport,
  queries: () => benchQueries(Number(values.statements)),
  search: () => benchSearch(Number(values.statements)),
  linking: () => benchLinking(Number(values.quotations), values.corpus, Number(values["per-day"])),
  alike: () => benchAlike(Number(values.quotations)),
};
const unknown = positionals.filter((name) => !(name in benches));
if (unknown.length > 0) {
  process.stderr.write(
    `there is no ${unknown.join(", ")}; there are ${Object.keys(benches).join(", ")}\n`,
  );
  process.exit(2);
}
for (const [name, bench] of Object.entries(benches)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  for await (const line of bench()) process.stdout.write(`${line}\n`);
}
process.exit(0);
