import type { MentionCandidate } from "../../domain/candidates.ts";
import type { Discourse, Position } from "./discourse.ts";
import type { Draft, DraftMention } from "./draft.ts";

/**
 * What speaks for and against a candidate as the one who speaks: where in the paragraph it was mentioned last, whether it was
 * introduced there, and who else was.
 */
export function sourceFeatures(
  { index, mention, candidates }: SourceQuestion,
  draft: Draft,
  discourse: Discourse,
): string[] {
  if (!discourse.isSource(index)) return [];
  const here = discourse.position(index);
  const where = whereabouts(draft, here, discourse);
  const gender = genderOf(draft, mention);
  const introduced = candidates.filter((other) => isIntroduced(other, here, discourse));
  const isNew = introduced.includes(draft);
  const others = Math.min(2, introduced.length - Number(isNew));
  const isLastSpeaker = discourse.lastSpeaker() === draft;
  return [
    `speaks ${where}`,
    `speaks ${where} ${gender}`,
    `speaks ${where} new ${isNew}`,
    `speaks new ${isNew} others ${others}`,
    `speaks new ${isNew} ${gender} others ${others}`,
    `speaks bare ${draft.isBare} ${gender}`,
    `speaks new ${isNew} named ${draft.named} others ${others}`,
    `speaks ${where} last speaker ${isLastSpeaker}`,
    `speaks ${where} last speaker ${isLastSpeaker} new ${isNew} others ${others}`,
  ];
}

type SourceQuestion = {
  readonly index: number;
  readonly mention: MentionCandidate;
  readonly candidates: readonly Draft[];
};

/** Where somebody was mentioned last, seen from a place. */
function whereabouts(draft: Draft, here: Position, discourse: Discourse): string {
  const last = draft.mentions.at(-1);
  if (last === undefined) return "later";
  const there = discourse.position(last.index);
  if (there.paragraph !== here.paragraph)
    return here.paragraph - there.paragraph === 1 ? "paragraph before" : "further above";
  const isSaid = there.quotation >= 0 && there.quotation !== here.quotation;
  if (isSaid) return "in words here";
  const isBefore = here.sentence - there.sentence === 1;
  return `${isBefore ? "sentence before" : "paragraph"} ${there.place === "subject" ? "subject" : "other"}`;
}

/** Whether words, and not only those of somebody who speaks, mentioned somebody in this paragraph. */
function isIntroduced({ mentions }: Draft, here: Position, discourse: Discourse): boolean {
  for (let nth = mentions.length - 1; nth >= 0; nth--) {
    const { index, mention } = mentions[nth] as DraftMention;
    const { paragraph, quotation } = discourse.position(index);
    if (paragraph !== here.paragraph) return false;
    if (mention.kind !== "pronoun" && quotation < 0) return true;
  }
  return false;
}

function genderOf({ gender }: Draft, mention: MentionCandidate): string {
  if (mention.gender === null) return "any gender";
  return gender === null ? "unknown gender" : gender === mention.gender ? "gender" : "other gender";
}
