/** How sure the program is, in three steps that a reader can tell apart. */
export type Certainty = "sure" | "likely" | "uncertain";

// Below these a person should look at the passage before relying on it.
export const SURE = 0.85;
export const LIKELY = 0.6;

export function certainty(confidence: number): Certainty {
  if (confidence >= SURE) return "sure";
  return confidence >= LIKELY ? "likely" : "uncertain";
}
