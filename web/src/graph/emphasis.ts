/** What the graph is asked to make visible. */
export type Emphasis = {
  readonly selected: string | null;
  /** The node under the pointer or the keyboard's cursor. */
  readonly hovered: string | null;
  /** The hovered node and what it is joined to; null while nothing is hovered, and in a large graph. */
  readonly near: ReadonlySet<string> | null;
  readonly path: ReadonlySet<string>;
};
