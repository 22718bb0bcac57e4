/** What is to go from everything that is stored: an article by its id, or a person by id or by any of the person's names. */
export type ErasureRequest = { readonly kind: "article" | "person"; readonly what: string };

/** One thing that goes, and what becomes of it. */
export type ErasedThing = {
  readonly kind: "article" | "judgement";
  readonly id: string;
  /** `removed`: all of it. `masked`: each character of the person's names and words becomes a █, and the rest stays where it is. */
  readonly action: "removed" | "masked";
  readonly reason: string;
};
