import type { Kind } from "../../../src/contract/values.ts";

/** The shapes of node.frag.glsl as SVG paths in a box of 16. */
export const KIND_SHAPES: Readonly<Record<Kind, string>> = {
  person: "M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2z",
  institution: "M3.500 2.500h9a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1z",
  group: "M8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3z",
  event: "M8 .800 15.200 8 8 15.200.800 8z",
  statement:
    "M3.200 2.500h9.600a2 2 0 0 1 2 2v4.400a2 2 0 0 1-2 2H8L4 14.500v-3.600h-.800a2 2 0 0 1-2-2V4.500a2 2 0 0 1 2-2z",
  article: "M3.500 1.500h6l3 3v10h-9z",
};
