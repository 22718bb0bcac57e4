import type { AnalysedText, Token } from "../analyse.ts";
import type { CueFrame } from "./cue-frames.ts";
import type { Passage } from "./passages.ts";
import { tokenAt } from "./token-index.ts";

/** A passage with the frame that attributes it, and on which side that stands. */
export type AttributedPassage = {
  readonly passage: number;
  readonly frame: CueFrame;
  readonly side: "before" | "after";
};

/** Tokens that may stand between a cue and the mark: "said in a statement on Monday that “…". */
const MAX_GAP = 14;

/**
 * Gives each passage the cue that stands beside it: after it ("…," she said), else before it (She said: "…").
 * A passage that a cue's clause only contains is not among them.
 */
export function attributePassages(
  { tokens }: AnalysedText,
  passages: readonly Passage[],
  frames: readonly CueFrame[],
  passageOf: Int32Array,
): AttributedPassage[] {
  const byFirst = new Map(frames.map((frame) => [frame.first, frame]));
  const byEnd = new Map(frames.map((frame) => [frame.end, frame]));
  return passages.flatMap((passage, index): AttributedPassage[] => {
    const after = frameAfter(tokens, passage, byFirst);
    if (after !== undefined && !after.isParticiple)
      return [{ passage: index, frame: after, side: "after" }];
    const before = frameBefore(tokens, passage, byEnd, passageOf);
    return before === undefined ? [] : [{ passage: index, frame: before, side: "before" }];
  });
}

function frameAfter(
  tokens: readonly Token[],
  passage: Passage,
  byFirst: ReadonlyMap<number, CueFrame>,
): CueFrame | undefined {
  let at = tokenAt(tokens, passage.outer.end - 1);
  while (at < tokens.length && (tokens[at]?.start ?? 0) < passage.outer.end) at++;
  while (/^[,\-–—]$/.test(tokens[at]?.text ?? "")) at++;
  const token = tokens[at];
  return token?.paragraph === passage.paragraph ? byFirst.get(at) : undefined;
}

function frameBefore(
  tokens: readonly Token[],
  passage: Passage,
  byEnd: ReadonlyMap<number, CueFrame>,
  passageOf: Int32Array,
): CueFrame | undefined {
  const mark = tokenAt(tokens, passage.outer.start);
  let frame = byEnd.get(mark);
  for (let at = mark - 1; frame === undefined && at >= mark - 3; at--) {
    if (!/^[,:—–-]$|^that$/i.test(tokens[at]?.text ?? "")) break;
    frame = byEnd.get(at);
  }
  if (frame === undefined || !leadsTo(tokens, frame, mark)) return undefined;
  if (mark - frame.cue.end > MAX_GAP || frame.verb === null) return undefined;
  const from = Math.max(frame.cue.end, frame.object?.end ?? 0, frame.source?.end ?? 0);
  const gap = tokens.slice(from, frame.end);
  const isClause = gap.some(({ tag }) => tag === "VERB" || tag === "AUX");
  const isBroken = gap.some((_, nth) => (passageOf[from + nth] ?? -1) >= 0);
  return isClause || isBroken ? undefined : frame;
}

/** In the paragraph of the mark; or at the end of the one above, with a colon. */
function leadsTo(tokens: readonly Token[], frame: CueFrame, mark: number): boolean {
  const above = tokens[frame.cue.first]?.paragraph ?? -1;
  const here = tokens[mark]?.paragraph;
  return above === here || (above + 1 === here && tokens[mark - 1]?.text === ":");
}
