import fc from "fast-check";
import { expect, it } from "vitest";
import { slice } from "../../../../src/domain/text-span.ts";
import { findEventMentions } from "../../../../src/extraction/events/find-event-mentions.ts";
import { findMentions } from "../../../../src/extraction/mentions/find-mentions.ts";
import { resources } from "../../../support/reading.ts";

const { analyse, mentionLexicon, gazetteer, actionLexicon } = resources.reading;

function find(words: string): ReturnType<typeof findEventMentions> {
  const text = analyse(words);
  const mentions = findMentions(text, [], mentionLexicon, gazetteer);
  return findEventMentions({
    text,
    mentions,
    publishedAt: null,
    lexicon: actionLexicon,
    judge: null,
  });
}

const PIECES = [
  ..."Norway expelled asked the 12 diplomats to leave and of by who that , . “ ” ( ) ; - ’s on".split(
    " ",
  ),
  ..."Monday, January 30 not will be was the move accused put alert $200 million aid".split(" "),
];

it("any words are read without failing, and every span lies in the text", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }), (pieces) => {
      const words = pieces.join(" ");
      for (const { trigger, start, end, actors, recipients, confidence } of find(words)) {
        for (const span of [trigger, { start, end }, ...actors, ...recipients]) {
          expect(slice(words, span).length).toBe(span.end - span.start);
        }
        expect(slice(words, trigger)).not.toBe("");
        expect(confidence).toBeGreaterThan(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 150 },
  );
});

it.each(["Norway's ", "Norway and Denmark and ", "( ", "who attacked that ", "to leave to "])(
  "a hostile sentence of “%s” over and over takes time in proportion to its length",
  (piece) => {
    /** The best of three: a busy machine only ever makes it longer. */
    const time = (times: number): number => {
      const text = analyse(piece.repeat(times));
      const once = (): number => {
        const start = performance.now();
        findEventMentions({
          text,
          mentions: [],
          publishedAt: null,
          lexicon: actionLexicon,
          judge: null,
        });
        return performance.now() - start;
      };
      return Math.min(once(), once(), once());
    };
    const short = time(2000);
    // Four times the length; quadratic would be sixteen times as long.
    expect(time(8000)).toBeLessThan(10 * Math.max(20, short));
  },
);
