/** What was asked cannot be answered as it was asked; the message says what is accepted. */
export class InputError extends Error {
  override readonly name = "InputError";
}

/** What was asked for is not there. */
export class NotFound extends Error {
  override readonly name = "NotFound";
}

/** What was asked for was there, under an id that no longer means anything. */
export class Gone extends Error {
  override readonly name = "Gone";
}
