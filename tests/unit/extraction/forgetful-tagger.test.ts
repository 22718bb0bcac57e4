import { expect, it } from "vitest";
import { createForgetfulTagger } from "../../../src/extraction/forgetful-tagger.ts";

/** Each loading made a text of the model about twice as long: none would have been left after so many. */
const LOADINGS = 30;

it("is loaded as often as one likes", () => {
  for (let nth = 0; nth < LOADINGS; nth++) createForgetfulTagger(["sbd", "pos"]);
  const tagger = createForgetfulTagger(["sbd", "pos"])();
  expect(tagger.readDoc("Lind said so.").tokens().length()).toBe(4);
}, 60_000);
