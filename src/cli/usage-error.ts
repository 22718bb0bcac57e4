/** The command line was used wrongly; the message is one line that says how to use it. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
