import { certainty } from "../state/certainty.ts";
import { text } from "../strings.ts";

/** How sure the program is: in words and as a bar, so that neither colour nor sight alone is needed. */
export function CertaintyBadge(props: { confidence: number; method: string | null }) {
  const { confidence, method } = props;
  const step = certainty(confidence);
  const percent = Math.round(confidence * 100);
  return (
    <span class={`certainty certainty--${step}`} title={text.certainty.hint(percent, method)}>
      <meter class="certainty__bar" min={0} max={100} value={percent} aria-hidden="true" />
      {text.certainty[step]} <span class="certainty__number">{percent} %</span>
      {method !== null && <span class="certainty__method">{text.certainty.method(method)}</span>}
    </span>
  );
}

/** Whether the link to an action stands in the statement's own words, and how sure it is. */
export function BasisBadge(props: { basis: "content" | "context"; confidence: number }) {
  const { basis, confidence } = props;
  const { name, hint } = text.bases[basis];
  const doubtful = certainty(confidence) === "uncertain";
  return (
    <span class={`badge badge--${basis} ${doubtful ? "badge--doubtful" : ""}`} title={hint}>
      {text.certainty.withBasis(name, Math.round(confidence * 100))}
    </span>
  );
}

export function QuotationKindBadge({ kind }: { kind: "direct" | "indirect" | "mixed" }) {
  const { name, hint } = text.quotationKinds[kind];
  return (
    <span class={`badge badge--${kind}`} title={hint}>
      {name}
    </span>
  );
}
