/** From how many nodes on only what changes is computed anew: all of them would take longer than a glance. */
const LARGE = 2_000;

export function isLarge(nodes: number): boolean {
  return nodes >= LARGE;
}
