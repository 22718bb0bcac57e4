/** The embedded store's file is open in another process: ask its server, if it announced one, or wait. */
export class StoreHeld extends Error {
  override readonly name = "StoreHeld";
  /** The holder's process id; null when it could not be learnt. */
  readonly pid: number | null;
  /** Where the holder answers; null when it is no server. */
  readonly url: string | null;

  constructor(path: string, holder: { readonly pid: number | null; readonly url: string | null }) {
    const who = holder.pid === null ? "another process" : `process ${holder.pid}`;
    const where =
      holder.url === null ? "; wait until it ends" : `; it answers at ${holder.url}: stop it first`;
    super(`the store ${path} is open in ${who}${where}`);
    this.pid = holder.pid;
    this.url = holder.url;
  }
}
