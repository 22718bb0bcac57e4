import type { Worker } from "node:worker_threads";
import type { Article } from "../domain/article.ts";

/** What a reading thread says: that it can begin, or what became of the article that it was given last. */
export type ReadingAnswer<Found> =
  | { readonly kind: "ready" }
  | { readonly kind: "found"; readonly found: Found }
  | { readonly kind: "failed"; readonly reason: string };

export type ReadingPoolParts<Found> = {
  /** Reads an article in this thread. */
  readonly here: (article: Article) => Found | Promise<Found>;
  /** Starts a thread that says when it is ready, takes one article after the other, and answers. */
  readonly startThread: () => Worker;
  /** Threads that read at most, this one among them. */
  readonly threads: number;
  /** Characters that are read here before other threads are started. */
  readonly patience: number;
};

/**
 * Reads articles on this thread and others. The first ones are read here: threads need a second to begin, and a handful
 * of articles is read in less; and a thread that has read much reads faster than one that begins. The others end when
 * nothing is left to read. Rejects with what went wrong with the article; where a thread dies of it, another one goes on
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

/** Articles that a thread holds: the one that it reads, and one that it has when this thread reads and cannot give it any. */
const HELD = 2;

/** Milliseconds after which threads that have nothing to do are ended. */
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
  readonly #ready = new Map<Worker, Task<Found>[]>();
  readonly #starting = new Set<Worker>();
  #isReadingHere = false;
  /** Characters read here since there were threads. */
  #readHere = 0;
  /** Where a thread cannot even begin, no more are started. */
  #canStart: boolean;
  #idleTimer: NodeJS.Timeout | undefined;

  constructor(parts: ReadingPoolParts<Found>) {
    this.#parts = parts;
    this.#canStart = parts.threads > 1;
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
      for (const [thread, tasks] of this.#ready)
        if (tasks.length === held) this.#give(thread, tasks);
    }
    if (this.#waiting.length > 0) this.#readNextHere();
    else this.#endWhenIdle();
  }

  #give(thread: Worker, tasks: Task<Found>[]): void {
    const next = this.#waiting.shift();
    if (next === undefined) return;
    tasks.push(next);
    thread.ref();
    thread.postMessage(next.article);
  }

  /** One at a time, so that threads are heard when they are ready. */
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
    if (this.#readHere > this.#parts.patience) this.#startThreads();
    try {
      resolve(await this.#parts.here(article));
    } catch (error) {
      reject(error instanceof Error ? error : new Error(String(error)));
    }
  }

  #startThreads(): void {
    if (!this.#canStart || this.#starting.size > 0) return;
    for (let nth = this.#ready.size + 1; nth < this.#parts.threads; nth++) this.#startThread();
  }

  #startThread(): void {
    const thread = this.#parts.startThread();
    thread.unref();
    this.#starting.add(thread);
    let why = "it was ended";
    thread.on("error", (error: unknown) => {
      why = error instanceof Error ? error.message : String(error);
    });
    thread.on("exit", () => this.#onExit(thread, why));
    thread.on("message", (answer: ReadingAnswer<Found>) => this.#onAnswer(thread, answer));
  }

  #onAnswer(thread: Worker, answer: ReadingAnswer<Found>): void {
    const tasks = this.#ready.get(thread) ?? [];
    // One that was ended has nothing to say.
    if (!this.#ready.has(thread) && !this.#starting.delete(thread)) return;
    this.#ready.set(thread, tasks);
    const task = tasks.shift();
    if (tasks.length === 0) thread.unref();
    if (answer.kind === "found") task?.resolve(answer.found);
    else if (answer.kind === "failed") task?.reject(new Error(answer.reason));
    this.#goOn();
  }

  #onExit(thread: Worker, why: string): void {
    const [task, ...next] = this.#ready.get(thread) ?? [];
    const hadBegun = this.#ready.delete(thread);
    if (this.#starting.delete(thread)) this.#canStart = false;
    task?.reject(new Error(`the thread that read it ended (${why})`));
    this.#waiting.unshift(...next);
    if (hadBegun && this.#waiting.length > 0) this.#startThread();
    this.#goOn();
  }

  #endWhenIdle(): void {
    if (this.#starting.size + this.#ready.size === 0) return;
    clearTimeout(this.#idleTimer);
    this.#idleTimer = setTimeout(() => {
      const isReading = [...this.#ready.values()].some((tasks) => tasks.length > 0);
      if (this.#waiting.length > 0 || isReading) return;
      const threads = [...this.#ready.keys(), ...this.#starting];
      this.#ready.clear();
      this.#starting.clear();
      this.#readHere = 0;
      for (const thread of threads) void thread.terminate();
    }, IDLE).unref();
  }
}
