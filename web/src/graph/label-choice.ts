import type { Kind } from "../../../src/contract/values.ts";
import type { Emphasis } from "./emphasis.ts";

// In square pixels of the screen for each node, at which labels do not hide each other.
const ROOM_FOR_ALL = 16_000;
const ROOM_FOR_MAIN = 6_500;
// Around a node that is joined to more, their labels would cover it all.
const MOST_NEAR = 15;

/** Whether a node has its label: always, never, or when sigma finds room for it. `room`: square pixels for each node. */
export function isLabelled(
  id: string,
  kind: Kind,
  room: number,
  look: { readonly emphasis: Emphasis; readonly closeUp: boolean },
): "always" | "never" | "room" {
  const { selected, hovered, near } = look.emphasis;
  if (id === selected || id === hovered) return "always";
  if (near !== null && near.size <= MOST_NEAR && near.has(id)) return "always";
  if (keepsLabel(kind, room)) return "always";
  if (look.closeUp) return room < ROOM_FOR_MAIN ? "room" : "always";
  return isMain(kind) ? "room" : "never";
}

/** Whether the layout makes room for the label of a node: statements, whose labels are long, give way first. */
export function keepsLabel(kind: Kind, room: number): boolean {
  return room >= (isMain(kind) ? ROOM_FOR_MAIN : ROOM_FOR_ALL);
}

function isMain(kind: Kind): boolean {
  return kind !== "statement" && kind !== "article";
}
