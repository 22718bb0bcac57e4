import { FileImportLineSchema, MAX_SENT_BYTES } from "../../../src/contract/import.ts";
import {
  fileOf,
  type ImportJob,
  isCutOff,
  NO_TEXT,
  onlyArticleOf,
  type PastedText,
} from "../state/imports.ts";
import type { Failure } from "../state/resource.ts";
import { text } from "../strings.ts";
import { sendFile } from "./api.ts";
import type { Navigate } from "./router.ts";
import type { Store } from "./store.ts";

/** A file with the path that it has within the folder that was dropped. */
export type NamedFile = { readonly name: string; readonly content: Blob };

export type Importing = {
  readonly addFiles: (files: readonly NamedFile[]) => void;
  /** Imports the text that is pasted, and empties the field when it is in the graph. */
  readonly addPasted: () => void;
  /** Sends a file again that failed or was stopped. */
  readonly again: (job: ImportJob) => void;
  /** Ends what is running, and sends nothing more; what is in the graph by then stays. */
  readonly stop: () => void;
};

/** Sends files one after the other, in the order in which they were given. */
export function createImporting(store: Store, navigate: Navigate): Importing {
  const contents = new Map<number, Blob>();
  const pastedAs = new Map<number, PastedText>();
  let running: AbortController | null = null;

  const add = (files: readonly NamedFile[]): void => {
    const first = store.state().imports.jobs.length;
    for (const [index, { content }] of files.entries()) contents.set(first + index, content);
    const described = files.map(({ name, content }) => ({ name, bytes: content.size }));
    store.dispatch({ type: "imports", action: { type: "added", files: described } });
  };
  const work = async (): Promise<void> => {
    if (running !== null) return;
    running = new AbortController();
    const ended = await importWaiting(store, contents, running.signal, (job) => {
      if (job.state.status === "done") contents.delete(job.nth);
      if (onlyArticleOf(job) !== null) clearPasted(store, pastedAs.get(job.nth));
    });
    running = null;
    if (ended.length === 0) return;
    store.dispatch({ type: "outdated" });
    openIfAlone(store, navigate, ended);
  };
  store.subscribe(() => {
    if (running === null && !isCutOff(store.state().imports) && waitingOf(store).length > 0)
      void work();
  });
  return {
    addFiles: add,
    addPasted: () => {
      const { jobs, pasted } = store.state().imports;
      if (pasted.text.trim() === "") return;
      pastedAs.set(jobs.length, pasted);
      add([{ name: text.import.pasted, content: new Blob([fileOf(pasted)]) }]);
    },
    again: ({ nth }) => change(store, nth, { status: "waiting" }),
    stop: () => {
      for (const { nth } of waitingOf(store)) change(store, nth, { status: "stopped" });
      running?.abort();
    },
  };
}

/** Imports what waits, and what comes to wait meanwhile; returns what was done. */
async function importWaiting(
  store: Store,
  contents: ReadonlyMap<number, Blob>,
  signal: AbortSignal,
  onEnd: (job: ImportJob) => void,
): Promise<readonly ImportJob[]> {
  const ended: ImportJob[] = [];
  for (let [job] = waitingOf(store); job !== undefined; [job] = waitingOf(store)) {
    const state = await importOne(store, job, contents.get(job.nth) ?? new Blob(), signal);
    change(store, job.nth, state);
    const after = { ...job, state };
    ended.push(after);
    onEnd(after);
    // A server that does not answer would not answer for the others either.
    if (state.status === "failed" && state.failure.status === null) break;
  }
  return ended;
}

function waitingOf(store: Store): readonly ImportJob[] {
  return store.state().imports.jobs.filter(({ state }) => state.status === "waiting");
}

function change(store: Store, nth: number, state: ImportJob["state"]): void {
  store.dispatch({ type: "imports", action: { type: "changed", nth, state } });
}

/** Empties the field for the next text, unless something else is in it by now. */
function clearPasted(store: Store, imported: PastedText | undefined): void {
  if (store.state().imports.pasted !== imported) return;
  store.dispatch({ type: "imports", action: { type: "written", pasted: NO_TEXT } });
}

async function importOne(
  store: Store,
  { nth, name }: ImportJob,
  file: Blob,
  signal: AbortSignal,
): Promise<ImportJob["state"]> {
  change(store, nth, { status: "running", articles: 0, bytes: 0 });
  const problem = await problemOf(file);
  if (problem !== null) return { status: "failed", failure: problem };
  const url = `/api/v1/import/file?${new URLSearchParams({ name })}`;
  const answer = await sendFile({ url, file, signal, schema: FileImportLineSchema }, (line) => {
    if (line.kind !== "progress" || signal.aborted) return;
    change(store, nth, { status: "running", articles: line.articles, bytes: line.bytes });
  });
  if (signal.aborted) return { status: "stopped" };
  if (!answer.ok) return { status: "failed", failure: answer.failure };
  const { value } = answer;
  if (value.kind === "done") return { status: "done", findings: value };
  const broken = { ...text.failures.unreachable, status: null };
  return { status: "failed", failure: value.kind === "failed" ? value.problem : broken };
}

/** What the server would refuse anyway, and what the browser could not send. */
async function problemOf(file: Blob): Promise<Failure | null> {
  if (file.size > MAX_SENT_BYTES) return { ...text.import.tooLong, status: 413 };
  try {
    await file.slice(0, 1).arrayBuffer();
    return null;
  } catch {
    return { ...text.import.unreadable, status: 0 };
  }
}

/** Whoever waits for one article wants to read it. */
function openIfAlone(store: Store, navigate: Navigate, ended: readonly ImportJob[]): void {
  const [job, ...others] = ended;
  const id = job === undefined || others.length > 0 ? null : onlyArticleOf(job);
  if (id !== null && store.state().route.page === "import") {
    navigate({ page: "article", id, at: null });
  }
}
