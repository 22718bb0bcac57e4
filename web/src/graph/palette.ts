import type { Kind } from "../../../src/contract/values.ts";

/** The colours of the graph, as the style sheet sets them for light and dark. */
export type Palette = {
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly paper: string;
  readonly ink: string;
  readonly faint: string;
  readonly edge: string;
  /** Where there are so many that they cover each other. */
  readonly edgeFine: string;
  readonly edgeStrong: string;
  readonly accent: string;
  readonly serif: string;
  readonly sans: string;
};

export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(name).trim();
  return {
    kinds: {
      person: read("--person"),
      institution: read("--institution"),
      group: read("--group"),
      event: read("--event"),
      statement: read("--statement"),
      article: read("--article"),
    },
    paper: read("--paper"),
    ink: read("--ink"),
    faint: read("--graph-faint"),
    edge: read("--graph-edge"),
    edgeFine: read("--graph-edge-fine"),
    edgeStrong: read("--graph-edge-strong"),
    accent: read("--accent"),
    serif: read("--serif"),
    sans: read("--sans"),
  };
}
