import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { TextSpan } from "../../../../src/domain/text-span.ts";
import { read } from "../../../support/reading.ts";

const piece = fc.constantFrom(
  ..."“ ” \" ' ‘ ’ « » „ '' `` said told according to that he she Lind the minister accused of denied — ( ) [ ] … . , : ; ! ? \n\n #Lind: @port 12 $5 million expelled Russian diplomats 💬 \u202e \u0000 leave on January 30".split(
    " ",
  ),
  "\n",
  "\n\n“",
  "— Port (@port) March 3, 2023",
);

it("any text is read without failure, and every span lies in it in order", () => {
  void fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join(" ");
      const { quotations, other, mentions, eventMentions, article } = read(text);
      expect(article.text).toBe(text);
      const spans: TextSpan[] = [...other, ...mentions, ...eventMentions, ...quotations];
      for (const { start, end } of spans) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
      for (const mention of [...mentions, ...eventMentions]) {
        expect(text.slice(mention.start, mention.end)).toBe(mention.text);
      }
      for (const { spans: contents, text: words } of quotations) {
        expect(contents.map(({ start, end }) => text.slice(start, end)).join(" … ")).toBe(words);
        expect([...contents].sort((a, b) => a.start - b.start)).toEqual(contents);
      }
    }),
    { numRuns: 300 },
  );
});

it("reads the same text in the same way", () => {
  const text =
    "“We will appeal,” said Ms Lind. Russia expelled 12 diplomats on May 3, 2023, she added.";
  expect(read(text)).toEqual(read(text));
});
