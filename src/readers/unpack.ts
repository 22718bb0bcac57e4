import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";

/** What was compressed with gzip. Throws where it is not whole, after what could be read. */
export async function* unpack(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, undefined> {
  const gunzip = createGunzip();
  // What goes wrong on the way ends what is read below, and is thrown there.
  pipeline(Readable.from(bytes), gunzip).catch(() => {});
  try {
    yield* gunzip;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`it is compressed and cannot be unpacked (${reason}); get it again`, { cause });
  } finally {
    gunzip.destroy();
  }
}
