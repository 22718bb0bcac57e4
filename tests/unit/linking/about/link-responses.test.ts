import { describe, expect, it } from "vitest";
import { read } from "../../../support/reading.ts";

/** "kind: the words that answer → the words, or the action, that are answered". */
function responses(text: string): string[] {
  const { quotations, events } = read(text, { publishedAt: "2022-03-02" });
  const targets = new Map<string, string>([
    ...quotations.map(({ id, text: words }) => [id, words] as const),
    ...events.map(({ id, profile }) => [id, profile.title] as const),
  ]);
  return quotations.flatMap(({ text: words, respondsTo }) =>
    respondsTo.map(({ kind, target }) => `${kind}: ${words} → ${targets.get(target)}`),
  );
}

describe("what is said answers", () => {
  it.each([
    [
      "what another one said before, by denying it",
      "“Your diplomats are spies,” the minister, Eva Lind, said. The ambassador, Oleg Baranov, denied that any of them had spied.",
      ["denial: any of them had spied → Your diplomats are spies,"],
    ],
    [
      "what another one said before, by dismissing it",
      "The mayor, Ruth Calloway, said that the bridge was safe. The engineer, Tom Engel, dismissed that as “wishful thinking”.",
      ["denial: as “wishful thinking” → the bridge was safe"],
    ],
    [
      "what another one said before, by a reply",
      "“You started it,” Eva Lind said. “No, you did,” Oleg Baranov replied.",
      ["reply: No, you did, → You started it,"],
    ],
    [
      "an action that is told before, by condemning it",
      "Norway expelled 12 Russian diplomats on Monday. The Russian embassy condemned the expulsion as “a hostile act”.",
      [
        "condemnation: the expulsion as “a hostile act” → Expulsion of 12 diplomats, Norway → Russia",
      ],
    ],
  ])("%s", (_, text, expected) => {
    expect(responses(text)).toEqual(expected);
  });

  it.each([
    [
      "itself",
      "“We did nothing wrong,” Eva Lind said. “Nobody was hurt,” she replied when she was asked again.",
    ],
    [
      "nothing, where it is only said",
      "“You started it,” Eva Lind said. “The weather is fine,” Oleg Baranov said.",
    ],
  ])("not %s", (_, text) => {
    expect(responses(text)).toEqual([]);
  });
});
