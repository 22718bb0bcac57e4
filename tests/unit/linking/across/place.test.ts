import { expect, it } from "vitest";
import type { StatementProfile } from "../../../../src/domain/link-items.ts";
import type { Standing } from "../../../../src/linking/across/groups.ts";
import { Placer } from "../../../../src/linking/across/place.ts";
import { statementKeys, statementRules } from "../../../../src/linking/across/same-statement.ts";
import { statementProfile } from "../../../../src/linking/across/statement-profile.ts";
import { NO_UNITS } from "../../../../src/linking/judgements/units.ts";
import { resources } from "../../../support/reading.ts";

const WHOLE = "We will close the consulate in Aarhus before the end of June";
const CUT = "We will close the consulate in Aarhus before the end";

function quotation(
  id: string,
  text: string,
  date: string,
  standing: Partial<Standing<StatementProfile>> = {},
): Standing<StatementProfile> {
  const said = { kind: "direct", text, date, cue: "said" } as const;
  const profile = statementProfile(said, "person:holm", resources.graph);
  const nowhere = { cluster: null, leads: false, fit: null };
  return { id, articleId: id, profile, ...statementKeys(profile), ...nowhere, ...standing };
}

it("what followed a quotation that comes again with another date leads without it", () => {
  const stays = quotation("b", CUT, "2024-01-01", {
    cluster: "one",
    fit: { score: 0.9, reasons: [] },
  });
  const situation = {
    items: [quotation("a", WHOLE, "2024-03-01"), stays],
    leaving: [quotation("a", WHOLE, "2024-01-01", { cluster: "one", leads: true })],
    ...{ judgedAnew: new Set<string>(), judged: NO_UNITS },
  };
  const placer = new Placer(statementRules(resources.graph.meanings));
  const first = placer.place({ ...situation, unsettled: new Set() });
  expect(first.unsettled).toContain("b");
  const { placed } = placer.place({ ...situation, unsettled: new Set(first.unsettled) });
  expect(placed.get("a")).toMatchObject({ place: "new a", leads: true });
  expect(placed.get("b")).toMatchObject({ leads: true });
  expect(placed.get("b")?.place).not.toBe("new a");
});
