import { writeFileSync } from "node:fs";
import { trainAbout } from "../../src/training/train-about.ts";
import { ABOUT_FILE, aboutLessons, expectedWeights } from "./about-lessons.ts";

/** `npm run train:about`: learns the weights in `seeds/lexicon/about.json` anew. */
const expected = expectedWeights();
const lessons = (await aboutLessons()).flatMap((taught) => taught.lessons);
const { none, weights, margins } = trainAbout(lessons, expected);
writeFileSync(
  ABOUT_FILE,
  `${JSON.stringify({ ...expected.file, none, weights, margins }, null, 2)}\n`,
);
process.stderr.write(`${lessons.length} quotations; ${ABOUT_FILE}\n`);
