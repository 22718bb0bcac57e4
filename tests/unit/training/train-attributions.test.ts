import { expect, it } from "vitest";
import { AttributionFinder } from "../../../src/extraction/quotations/attributions/attribution-model.ts";
import { quotationsByRule } from "../../../src/extraction/quotations/quotations-by-rule.ts";
import { type Reading, readText } from "../../../src/extraction/quotations/reading.ts";
import { writeAttributionModels } from "../../../src/lexicon/attribution-models.ts";
import type { Lesson } from "../../../src/training/cue-lemmas.ts";
import { goldAttributions } from "../../../src/training/gold.ts";
import { trainAttributions } from "../../../src/training/train-attributions.ts";
import { resources } from "../../support/reading.ts";

const { analyse, quotationLexicon } = resources.reading;
const NAMES = ["Lind", "Reyes", "Okoro", "Marta Voss", "the mayor", "a clerk"];
const VERBS = ["said", "claimed", "insisted"];
const CLAUSES = ["the bridge is safe", "nobody was hurt in the fire", "the port opens on Friday"];
const ACTS = ["painted the fence", "closed the old door", "sold three boats"];

/** "Okoro sold three boats. Lind said the bridge is safe. Reyes painted the fence." */
function lesson(nth: number): Lesson {
  const [name, verb] = [NAMES[nth % 6] as string, VERBS[nth % 3] as string];
  const clause = CLAUSES[(nth >> 1) % 3] as string;
  const before = `${NAMES[(nth + 4) % 6]} ${ACTS[(nth + 1) % 3]}. `;
  const text = `${before}${name} ${verb} ${clause}. ${NAMES[(nth + 2) % 6]} ${ACTS[nth % 3]}.`;
  const analysed = analyse(text);
  const source = [before.length, before.length + name.length] as const;
  const cue = [source[1] + 1, source[1] + 1 + verb.length] as const;
  const start = cue[1] + 1;
  const quote = { start, end: start + clause.length, type: "indirect" as const, cue };
  const gold = {
    id: `lesson-${nth}`,
    text,
    quotes: [{ ...quote, speaker: { mention: source } }],
  };
  return {
    id: gold.id,
    reading: readText(analysed),
    attributions: goldAttributions(gold, analysed.tokens),
  };
}

const lessons = Array.from({ length: 72 }, (_, nth) => lesson(nth));
/** Milliseconds that learning may take on a busy machine. */
const PATIENCE = 60_000;
const effort = { cueRounds: 4, labelRounds: 4, rankingRounds: 4, folds: 2, trees: 20 };
const ruledIn = (reading: Reading) => quotationsByRule(reading, quotationLexicon, () => true);
const learnt = () => trainAttributions(lessons, ruledIn, effort, () => undefined);

it(
  "what is learnt from examples is found in a sentence that was not among them",
  () => {
    const finder = new AttributionFinder(learnt());
    const text = "The boat is old. Mr Tamm claimed the school opens on Friday.";
    const reading = readText(analyse(text));
    const [found, ...others] = finder.attributions(reading, ruledIn(reading));
    expect(others).toEqual([]);
    const slice = (span?: { start: number; end: number } | null) =>
      text.slice(span?.start, span?.end);
    const [surest] = [...(found?.contents ?? [])].sort((a, b) => b.confidence - a.confidence);
    expect(slice(surest)).toBe("the school opens on Friday");
    expect(slice(found?.source)).toContain("Tamm");
  },
  PATIENCE,
);

it(
  "the same examples give the same bytes",
  () => {
    const bytes = () => writeAttributionModels(learnt());
    expect(Buffer.compare(bytes(), bytes())).toBe(0);
  },
  PATIENCE,
);
