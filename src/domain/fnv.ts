/** A 32-bit hash of a string's UTF-16 code units (FNV-1a; G. Fowler, L. C. Noll, K.-P. Vo). For spreading, not for identity. */
export function fnv1a(text: string, from = 0, to = text.length): number {
  return fnv1aWith(0x811c9dc5, text, from, to);
}

/** The hash of a string with another one behind it, by the hash of the first. */
export function fnv1aWith(hash: number, text: string, from = 0, to = text.length): number {
  let longer = hash;
  for (let at = from; at < to; at++) {
    longer = Math.imul(longer ^ text.charCodeAt(at), 0x01000193);
  }
  return longer >>> 0;
}
