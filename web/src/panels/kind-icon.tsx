import type { Kind } from "../../../src/contract/values.ts";

/** The same shapes as in the graph, see graph/node.frag.glsl. */
const SHAPES: Readonly<Record<Kind, string>> = {
  person: "M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2z",
  institution: "M3.500 2.500h9a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1z",
  group: "M8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3z",
  event: "M8 .800 15.200 8 8 15.200.800 8z",
  statement:
    "M3.200 2.500h9.600a2 2 0 0 1 2 2v4.400a2 2 0 0 1-2 2H8L4 14.500v-3.600h-.800a2 2 0 0 1-2-2V4.500a2 2 0 0 1 2-2z",
  article: "M3.500 1.500h6l3 3v10h-9z",
};

/** Tells a kind by shape and colour; its name stands next to it wherever it matters. */
export function KindIcon({ kind }: { kind: Kind }) {
  const hollow = kind === "group";
  return (
    <svg class={`icon icon--${kind}`} viewBox="0 0 16 16" aria-hidden="true">
      <path
        d={SHAPES[kind]}
        fill={hollow ? "none" : "currentColor"}
        stroke="currentColor"
        stroke-width={hollow ? 2 : 0}
      />
    </svg>
  );
}
