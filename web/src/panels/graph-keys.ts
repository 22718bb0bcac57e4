import type { Actions } from "../controllers/actions.ts";
import { isArrow, pushed } from "../graph/nearest.ts";
import type { Stage } from "../graph/stage.ts";

type At = {
  readonly stage: Stage;
  readonly actions: Pick<Actions, "pin" | "choose">;
  /** The node of the keyboard's cursor, else the selected one. */
  readonly id: string;
  readonly isPinned: boolean;
  /** The cursor went to another node. */
  readonly onMoved: (id: string | null) => void;
};

const ZOOMS: Readonly<Record<string, "in" | "out" | "fit">> = {
  "+": "in",
  "=": "in",
  "-": "out",
  "0": "fit",
};

/** Does what a key means in the drawing of the graph; returns whether it means anything there. */
export function graphKey(event: KeyboardEvent, at: At): boolean {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
  if (ctrlKey || metaKey || altKey) return false;
  const { stage, actions, id } = at;
  const zoom = ZOOMS[key];
  if (zoom !== undefined) stage.zoom(zoom);
  else if (key === "Enter") actions.choose(id);
  else if (key.toLowerCase() === "p") pin(at);
  else if (!isArrow(key)) return false;
  else if (!shiftKey) at.onMoved(stage.move(key));
  else {
    const place = stage.placeOf(id);
    if (place !== null) actions.pin(id, pushed(place, key));
  }
  return true;
}

function pin({ stage, actions, id, isPinned }: At): void {
  const place = stage.placeOf(id);
  if (place !== null) actions.pin(id, isPinned ? null : place);
}
