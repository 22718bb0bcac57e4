import type { GraphStore, Query } from "../domain/graph-store.ts";
import { exportCanonical } from "./canonical.ts";
import { exportGexf } from "./gexf.ts";
import { exportGqg } from "./gqg.ts";
import { exportGraphml } from "./graphml.ts";
import { exportJsonLd } from "./json-ld.ts";
import { exportRecords } from "./records.ts";

/** Formats that a graph is given away in, as lines of text. */
export const EXPORT_FORMATS = ["canonical", "jsonld", "gexf", "graphml", "gqg", "records"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
export type Exporters = Readonly<Record<ExportFormat, () => AsyncIterable<string>>>;

export function createExporters(
  store: Pick<GraphStore, "read">,
  library: { readonly get: (name: string) => Query },
): Exporters {
  return {
    canonical: () => exportCanonical(store, library),
    jsonld: () => exportJsonLd(store, library),
    gexf: () => exportGexf(store, library),
    graphml: () => exportGraphml(store, library),
    gqg: () => exportGqg(store, library),
    records: () => exportRecords(store, library),
  };
}
