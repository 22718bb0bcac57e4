import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { read, SHARED } from "../../support/reading.ts";

const corpora = ["gum_news.dev.jsonl", "polnear.dev.jsonl", "unlabelled.jsonl"].map((name) =>
  join(SHARED, "corpora", name),
);

/** Real articles of several genres; they stand beside the project only where it is measured. */
describe.skipIf(!corpora.every((file) => existsSync(file)))("in real articles", () => {
  it.each(corpora)(
    "every passage is where its span says: %s",
    (file) => {
      for (const line of readFileSync(file, "utf8").split("\n").filter(Boolean)) {
        const { text } = JSON.parse(line) as { readonly text: string };
        const { article, mentions, eventMentions, quotations } = read(text);
        expect(article.text).toBe(text);
        for (const { start, end, text: words } of [...mentions, ...eventMentions]) {
          expect(text.slice(start, end)).toBe(words);
        }
        for (const { spans, text: words } of quotations) {
          expect(spans.map(({ start, end }) => text.slice(start, end)).join(" … ")).toBe(words);
        }
      }
    },
    60_000,
  );
});
