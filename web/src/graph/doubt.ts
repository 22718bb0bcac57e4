import { certainty } from "../state/certainty.ts";
import type { ViewEdge } from "./fragment.ts";

/** Whether a reader should look at the evidence: it rests on the context, or the program is not sure. */
export function isDoubtful({ basis, confidence }: Pick<ViewEdge, "basis" | "confidence">): boolean {
  return basis === "context" || (confidence !== null && certainty(confidence) === "uncertain");
}
