/** A key of a block that is divided by time: the number of a period, or null for what has no date. */
export function periodKey(block: string, period: number | null): string {
  return `${block}${MARK}${period ?? ""}`;
}

/** What keys have in common that are compared: all of a key but for its period. */
export function blockOf(key: string): string {
  const mark = key.lastIndexOf(MARK);
  return mark < 0 ? key : key.slice(0, mark);
}

/** Whether a key is of a divided block and without a date: what has it may belong to any period. */
export function isUndated(key: string): boolean {
  return key.endsWith(MARK);
}

/** The keys of what must be compared with what has this key; for an undated one all other keys of its block come to that. */
export function neighbouringKeys(key: string): readonly string[] {
  const block = blockOf(key);
  if (block === key || isUndated(key)) return [key];
  const period = Number(key.slice(block.length + MARK.length));
  return [null, period - 1, period, period + 1].map((near) => periodKey(block, near));
}

/** What follows another one of its cluster stands under a key of its own, so that what leads is found without it, however many follow. */
export function keyOfFollowers(key: string): string {
  return key.endsWith(FOLLOWERS) ? key : `${key}${FOLLOWERS}`;
}

export function keyOfLeaders(key: string): string {
  return key.endsWith(FOLLOWERS) ? key.slice(0, -FOLLOWERS.length) : key;
}

const FOLLOWERS = "+";

/** Comes before the period. */
const MARK = "@";
