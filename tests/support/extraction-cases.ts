import { readdirSync, readFileSync } from "node:fs";
import type { OtherKind, QuotationKind } from "../../src/domain/candidates.ts";

/** A passage with what is to be found in it; `tests/cases/extraction/README.md` tells the form. */
export type ExtractionCase = {
  readonly text: string;
  readonly quotations: readonly {
    readonly kind: QuotationKind;
    readonly source: string | null;
    readonly cue?: string;
    readonly spans?: number;
    readonly conduits?: readonly { readonly role: string; readonly words: string }[];
  }[];
  readonly other?: readonly OtherKind[];
  readonly fails?: string;
};

export type Phenomenon = {
  readonly phenomenon: string;
  readonly variants: readonly ExtractionCase[];
  readonly nearMisses: readonly ExtractionCase[];
};

const folder = new URL("../cases/extraction/", import.meta.url);

/** All phenomena, file by file. */
export const phenomena: readonly Phenomenon[] = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .sort()
  .flatMap((name) => {
    const file = JSON.parse(readFileSync(new URL(name, folder), "utf8")) as {
      readonly phenomena: readonly Phenomenon[];
    };
    return file.phenomena;
  });
