import type { Kind } from "../../../src/contract/values.ts";
import { KIND_SHAPES } from "../graph/kind-shapes.ts";

/** Tells a kind by shape and colour; its name stands next to it wherever it matters. */
export function KindIcon({ kind }: { kind: Kind }) {
  const hollow = kind === "group";
  return (
    <svg class={`icon icon--${kind}`} viewBox="0 0 16 16" aria-hidden="true">
      <path
        d={KIND_SHAPES[kind]}
        fill={hollow ? "none" : "currentColor"}
        stroke="currentColor"
        stroke-width={hollow ? 2 : 0}
      />
    </svg>
  );
}
