/** Mixes a second number into a hash; every bit of both reaches the low bits (the finaliser of MurmurHash3). */
export function mixed(hash: number, value: number): number {
  let mix = Math.imul(hash, 0x9e3779b1) ^ Math.imul(value, 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 16), 0x7feb352d);
  mix = Math.imul(mix ^ (mix >>> 15), 0x846ca68b);
  return (mix ^ (mix >>> 16)) >>> 0;
}
