import { expect, it } from "vitest";
import { agentPairs, areLinked } from "../../../support/agent-pairs.ts";

it.each(agentPairs().filter(({ frozen }) => frozen === undefined))(
  "$phenomenon: $a.sentences | $b.sentences → $verdict",
  (pair) => {
    expect(areLinked(pair)).toBe(pair.verdict === "same");
  },
);
