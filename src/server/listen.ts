import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Express } from "express";

export type RunningServer = { readonly url: string; readonly close: () => Promise<void> };

const LOOPBACK = "127.0.0.1";
/** What is being answered when the server closes has so long to end. */
const GRACE_MILLISECONDS = 2_000;

/**
 * Serves on 127.0.0.1 only, in a container on every address that this has; port 0 takes a free one. Rejects with the system's error,
 * EADDRINUSE where the port is taken.
 */
export async function listen(
  app: Express,
  { port, inContainer = false }: { readonly port: number; readonly inContainer?: boolean },
): Promise<RunningServer> {
  const server = createServer(app);
  // A file that is imported is taken as fast as its articles are read, which may be slower than any limit.
  server.requestTimeout = 0;
  server.listen(port, inContainer ? "0.0.0.0" : LOOPBACK);
  await once(server, "listening");
  const { port: actual } = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    const closed = once(server, "close");
    server.close();
    server.closeIdleConnections();
    const timer = setTimeout(() => server.closeAllConnections(), GRACE_MILLISECONDS);
    await closed;
    clearTimeout(timer);
  };
  let closing: Promise<void> | null = null;
  return {
    url: `http://${LOOPBACK}:${actual}`,
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}
