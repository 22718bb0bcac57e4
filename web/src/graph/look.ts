import type { Emphasis } from "./emphasis.ts";
import type { LabelRoom } from "./label-room.ts";
import type { Palette } from "./palette.ts";

/** What decides how the graph looks at the moment; the renderer reads it at every frame that is computed anew. */
export type Look = {
  palette: Palette;
  emphasis: Emphasis;
  /** Whether the camera is so near that there is room for every label. */
  closeUp: boolean;
  /** Square pixels of the screen for each node. */
  room: number;
  /** Whether edges are as thin as can be: of so many each takes little room. */
  fine: boolean;
  /** Where labels are, so that none covers another. */
  readonly labels: LabelRoom;
  /** The node that is being pulled, and where to. */
  dragged: { readonly id: string; readonly x: number; readonly y: number } | null;
};
