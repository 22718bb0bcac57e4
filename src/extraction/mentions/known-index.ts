import type { KnownAgent } from "./known-agents.ts";

/** Known agents by the tokens that they cover. */
export class KnownIndex {
  private readonly byFirst: ReadonlyMap<number, KnownAgent>;
  private readonly byEnd: ReadonlyMap<number, KnownAgent>;
  private readonly covered = new Set<number>();
  /** From left to right. */
  readonly all: readonly KnownAgent[];

  constructor(known: readonly KnownAgent[]) {
    this.all = known;
    this.byFirst = new Map(known.map((agent) => [agent.first, agent]));
    this.byEnd = new Map(known.map((agent) => [agent.end, agent]));
    for (const { first, end } of known) for (let at = first; at < end; at++) this.covered.add(at);
  }

  covers(at: number): boolean {
    return this.covered.has(at);
  }

  startingAt(at: number): KnownAgent | undefined {
    return this.byFirst.get(at);
  }

  endingAt(end: number): KnownAgent | undefined {
    return this.byEnd.get(end);
  }

  /** Those that lie within a range of tokens. */
  within(first: number, end: number): KnownAgent[] {
    const found: KnownAgent[] = [];
    for (let at = first; at < end; at++) {
      const agent = this.byFirst.get(at);
      if (agent !== undefined && agent.end <= end) found.push(agent);
    }
    return found;
  }
}
