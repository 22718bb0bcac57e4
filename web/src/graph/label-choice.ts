import type { Kind } from "../../../src/contract/values.ts";
import type { Emphasis } from "./appearance.ts";

// Up to here there is room for the words of every statement; above, the speakers and actions keep theirs.
const ALL_LABELLED = 26;
// Above, not even those: sigma shows as many as fit.
const MAIN_LABELLED = 120;

/** Whether a node has its label: always, never, or when sigma finds room for it. */
export function isLabelled(
  id: string,
  kind: Kind,
  nodes: number,
  look: { readonly emphasis: Emphasis; readonly closeUp: boolean },
): "always" | "never" | "room" {
  const { selected, near } = look.emphasis;
  if (id === selected || near?.has(id)) return "always";
  if (nodes > MAIN_LABELLED) return look.closeUp || isMain(kind) ? "room" : "never";
  return isMain(kind) || keepsLabel(kind, nodes) || look.closeUp ? "always" : "never";
}

/** Whether the layout makes room for the label of a node. */
export function keepsLabel(kind: Kind, nodes: number): boolean {
  return nodes <= ALL_LABELLED || (nodes <= MAIN_LABELLED && isMain(kind));
}

function isMain(kind: Kind): boolean {
  return kind !== "statement" && kind !== "article";
}
