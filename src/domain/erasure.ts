/** What is to go from everything that is stored: an article by its id, or a person by id or by any of the person's names. */
export type ErasureRequest = { readonly kind: "article" | "person"; readonly what: string };

/** One thing that goes or might have to, and what becomes of it. */
export type ErasedThing = {
  readonly kind: "article" | "judgement" | "person";
  readonly id: string;
  /**
   * `removed`: all of it. `masked`: each character of the person's names and words becomes a █, and the rest stays where it is.
   * `kept`: somebody else, as far as the graph knows, of the same name.
   */
  readonly action: "removed" | "masked" | "kept";
  readonly reason: string;
};
