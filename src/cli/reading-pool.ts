import type { ChildProcess } from "node:child_process";
import type { Article } from "../domain/article.ts";

/** What a reading process says: that it can begin, or what became of the article that it was given last. */
export type ReadingAnswer<Found> =
  | { readonly kind: "ready" }
  | { readonly kind: "found"; readonly found: Found }
  | { readonly kind: "failed"; readonly reason: string };

export type ReadingPoolParts<Found> = {
  /** Reads an article in this process. */
  readonly here: (article: Article) => Found | Promise<Found>;
  /** Starts a process that says when it is ready, takes one article after the other, and answers. */
  readonly startProcess: () => ChildProcess;
  /** Processes that read at most, this one among them. */
  readonly processes: number;
  /** Characters that are read here before other processes are started. */
  readonly patience: number;
};

/**
 * Reads articles on this process and others. The first ones are read here: processes need a second to begin, and a handful
 * of articles is read in less; and a process that has read much reads faster than one that begins. The others end when
 * nothing is left to read. Rejects with what went wrong with the article; where a process dies of it, another one goes on
 * with the rest.
 */
export function createReadingPool<Found>(
  parts: ReadingPoolParts<Found>,
): (article: Article) => Promise<Found> {
  const pool = new ReadingPool(parts);
  return (article) => pool.read(article);
}

/** About a second of reading, for a program that has just begun. */
export const PATIENCE = 40_000;

/** Articles that a process holds: the one that it reads, and one that it has when this process reads and cannot give it any. */
const HELD = 2;

/** Milliseconds after which processes that have nothing to do are ended. */
const IDLE = 2_000;

type Task<Found> = {
  readonly article: Article;
  readonly resolve: (found: Found | Promise<Found>) => void;
  readonly reject: (why: Error) => void;
};

class ReadingPool<Found> {
  readonly #parts: ReadingPoolParts<Found>;
  readonly #waiting: Task<Found>[] = [];
  /** Those that have begun, with what they read and what they read next. */
  readonly #ready = new Map<ChildProcess, Task<Found>[]>();
  readonly #starting = new Set<ChildProcess>();
  #isReadingHere = false;
  /** Characters read here since there were processes. */
  #readHere = 0;
  /** Where a process cannot even begin, no more are started. */
  #canStart: boolean;
  #idleTimer: NodeJS.Timeout | undefined;

  constructor(parts: ReadingPoolParts<Found>) {
    this.#parts = parts;
    this.#canStart = parts.processes > 1;
  }

  read(article: Article): Promise<Found> {
    clearTimeout(this.#idleTimer);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ article, resolve, reject });
      this.#goOn();
    });
  }

  #goOn(): void {
    for (let held = 0; held < HELD; held++) {
      for (const [child, tasks] of this.#ready) if (tasks.length === held) this.#give(child, tasks);
    }
    if (this.#waiting.length > 0) this.#readNextHere();
    else this.#endWhenIdle();
  }

  #give(child: ChildProcess, tasks: Task<Found>[]): void {
    const next = this.#waiting.shift();
    if (next === undefined) return;
    tasks.push(next);
    keepAliveFor(child);
    child.send(next.article);
  }

  /** One at a time, so that processes are heard when they are ready. */
  #readNextHere(): void {
    if (this.#isReadingHere) return;
    this.#isReadingHere = true;
    setImmediate(async () => {
      const task = this.#waiting.shift();
      if (task !== undefined) await this.#readHereNow(task);
      this.#isReadingHere = false;
      this.#goOn();
    });
  }

  async #readHereNow({ article, resolve, reject }: Task<Found>): Promise<void> {
    this.#readHere += article.text.length;
    if (this.#readHere > this.#parts.patience) this.#startProcesses();
    try {
      resolve(await this.#parts.here(article));
    } catch (error) {
      reject(error instanceof Error ? error : new Error(String(error)));
    }
  }

  #startProcesses(): void {
    if (!this.#canStart || this.#starting.size > 0) return;
    for (let nth = this.#ready.size + 1; nth < this.#parts.processes; nth++) this.#startProcess();
  }

  #startProcess(): void {
    const child = this.#parts.startProcess();
    endRegardlessOf(child);
    this.#starting.add(child);
    // What it could not be told is told again to another one, when it has ended.
    child.on("error", () => {});
    // Unlike "exit" it comes after all that it said.
    child.on("close", (code, signal) => this.#onEnd(child, signal ?? `code ${code}`));
    child.on("message", (answer: ReadingAnswer<Found>) => this.#onAnswer(child, answer));
  }

  #onAnswer(child: ChildProcess, answer: ReadingAnswer<Found>): void {
    const tasks = this.#ready.get(child) ?? [];
    // One that was ended has nothing to say.
    if (!this.#ready.has(child) && !this.#starting.delete(child)) return;
    this.#ready.set(child, tasks);
    const task = tasks.shift();
    if (tasks.length === 0) endRegardlessOf(child);
    if (answer.kind === "found") task?.resolve(answer.found);
    else if (answer.kind === "failed") task?.reject(new Error(answer.reason));
    this.#goOn();
  }

  #onEnd(child: ChildProcess, how: string): void {
    const [task, ...next] = this.#ready.get(child) ?? [];
    const hadBegun = this.#ready.delete(child);
    if (this.#starting.delete(child)) this.#canStart = false;
    task?.reject(new Error(`the process that read it ended (${how})`));
    this.#waiting.unshift(...next);
    if (hadBegun && this.#waiting.length > 0) this.#startProcess();
    this.#goOn();
  }

  #endWhenIdle(): void {
    if (this.#starting.size + this.#ready.size === 0) return;
    clearTimeout(this.#idleTimer);
    this.#idleTimer = setTimeout(() => {
      const isReading = [...this.#ready.values()].some((tasks) => tasks.length > 0);
      if (this.#waiting.length > 0 || isReading) return;
      const children = [...this.#ready.keys(), ...this.#starting];
      this.#ready.clear();
      this.#starting.clear();
      this.#readHere = 0;
      for (const child of children) if (child.connected) child.disconnect();
    }, IDLE).unref();
  }
}

function keepAliveFor(child: ChildProcess): void {
  child.ref();
  child.channel?.ref();
}

function endRegardlessOf(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
}
