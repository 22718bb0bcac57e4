import { describe, expect, it } from "vitest";
import type { QuotationKind } from "../../../../src/domain/candidates.ts";
import type { StatementItem } from "../../../../src/domain/link-items.ts";
import { cluster } from "../../../../src/linking/across/cluster.ts";
import { statementKeys, statementRules } from "../../../../src/linking/across/same-statement.ts";
import { statementProfile } from "../../../../src/linking/across/statement-profile.ts";
import { resources } from "../../../support/reading.ts";

const language = resources.graph;

/** A quotation of its own article; `id` is its name in the expectation. */
function quoted(
  id: string,
  text: string,
  {
    speaker = "person:lind" as string | null,
    date = "2024-05-01",
    kind = "direct" as QuotationKind,
  } = {},
): StatementItem {
  const profile = statementProfile({ kind, text, date, cue: null }, speaker, language);
  return { id, articleId: `article of ${id}`, profile, ...statementKeys(profile) };
}

const FULL =
  "We will close the consulate in Aarhus before the end of June, and nobody will lose a pension.";

function together(...items: StatementItem[]): readonly (readonly string[])[] {
  return cluster(items, statementRules(resources.graph.meanings)).clusters;
}

describe("quotations are one statement when", () => {
  it("one is cut from the other", () => {
    const cut = quoted("b", "We will close the consulate in Aarhus before the end of June");
    expect(together(quoted("a", FULL), cut)).toEqual([["a", "b"]]);
  });

  it("two speakers are given for the same words", () => {
    expect(together(quoted("a", FULL), quoted("b", FULL, { speaker: "person:holm" }))).toEqual([
      ["a", "b"],
    ]);
  });

  it("one reports the other indirectly", () => {
    const indirect = quoted(
      "b",
      "the consulate in Aarhus would close before the end of June and no pension would be lost",
      { kind: "indirect" },
    );
    expect(together(quoted("a", FULL), indirect)).toEqual([["a", "b"]]);
  });

  it("it was translated twice", () => {
    const first = quoted(
      "a",
      "Our comrades were forced to leave earlier than their term of office ended",
    );
    const second = quoted(
      "b",
      "Our colleagues were forced to leave before their term of office had ended",
    );
    expect(together(first, second)).toEqual([["a", "b"]]);
  });
});

describe("quotations are one statement, in other words, when", () => {
  it("each word has its like", () => {
    const first = quoted("a", "Whoever has nothing to hide need not be afraid of a lantern,");
    const second = quoted("b", "those with nothing to hide should not fear a lantern", {
      kind: "indirect",
    });
    expect(together(first, second)).toEqual([["a", "b"]]);
  });

  it("what stands in marks here was cut from what stands there", () => {
    const cut = quoted("b", "the tender “a comedy in one act”", { kind: "mixed" });
    expect(together(quoted("a", "A comedy in one act, and badly cast."), cut)).toEqual([
      ["a", "b"],
    ]);
  });

  it("two outlets have the same seven words in marks, whoever said them", () => {
    const said = "A ladder is not a building permit.";
    const other = quoted("b", said, { speaker: "person:holm" });
    expect(together(quoted("a", said), other)).toEqual([["a", "b"]]);
  });
});

describe("quotations are different statements when", () => {
  it("a word stands where the other has its opposite", () => {
    const forced = quoted("a", "The crews were forced to stay by the storm and the ice");
    const allowed = quoted("b", "Storm and ice or not, the crews had been allowed to go", {
      kind: "indirect",
    });
    expect(together(forced, allowed)).toEqual([["a"], ["b"]]);
  });

  it("a number differs", () => {
    const other = "We will expel 13 of their diplomats by the end of the month";
    expect(
      together(
        quoted("a", "We will expel 12 of their diplomats by the end of the month"),
        quoted("b", other),
      ),
    ).toEqual([["a"], ["b"]]);
  });

  it("one denies what the other says", () => {
    const denied = "We will not close the consulate in Aarhus before the end of June";
    const said = "We will close the consulate in Aarhus before the end of June";
    expect(together(quoted("a", said), quoted("b", denied))).toEqual([["a"], ["b"]]);
  });

  it("the words were said again months later", () => {
    expect(together(quoted("a", FULL), quoted("b", FULL, { date: "2024-09-01" }))).toEqual([
      ["a"],
      ["b"],
    ]);
  });

  it("only the topic is the same", () => {
    const other = "The consulate in Aarhus has served our citizens for ninety years";
    expect(together(quoted("a", FULL), quoted("b", other))).toEqual([["a"], ["b"]]);
  });
});

it("gives the same statements whatever the order of quotations", () => {
  const items = [
    quoted("a", FULL),
    quoted("b", "We will close the consulate in Aarhus"),
    quoted("c", "nobody will lose a pension"),
    quoted("d", "The ministry regrets the decision, which it calls unfounded and late"),
  ];
  const forward = cluster(items, statementRules(resources.graph.meanings));
  const backward = cluster([...items].reverse(), statementRules(resources.graph.meanings));
  expect(backward.clusters).toEqual(forward.clusters);
  expect(backward.doubts).toEqual(forward.doubts);
});
