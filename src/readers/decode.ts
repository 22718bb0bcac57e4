import { isUtf8 } from "node:buffer";

/** A text, or the offset of the first byte that is no UTF-8. */
export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly offset: number };

/** Decodes UTF-8 verbatim, a byte-order mark at the beginning aside. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  if (isUtf8(bytes)) return { ok: true, text: new TextDecoder("utf-8").decode(bytes) };
  return { ok: false, offset: firstInvalidByte(bytes) };
}

/** Longest sequence of bytes for one character. */
const MAX_SEQUENCE = 4;

function firstInvalidByte(bytes: Uint8Array): number {
  let [valid, invalid] = [0, bytes.length];
  while (invalid - valid > MAX_SEQUENCE) {
    const middle = valid + Math.floor((invalid - valid) / 2);
    if (beginsValid(bytes.subarray(0, middle))) valid = middle;
    else invalid = middle;
  }
  // The character that breaks off here began at most a sequence earlier.
  let start = invalid;
  while (start > 0 && !isUtf8(bytes.subarray(0, start))) start--;
  return start;
}

/** Whether the bytes are UTF-8 up to a last character that may go on. */
function beginsValid(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
