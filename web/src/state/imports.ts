import type { FileImportLine } from "../../../src/contract/import.ts";
import { type Failure, isUnreached } from "./resource.ts";

/** What came of a file. */
export type Findings = Omit<Extract<FileImportLine, { kind: "done" }>, "kind">;

type JobState =
  | { readonly status: "waiting" | "stopped" }
  /** How many articles of it are in the graph by now, and how much of it was read. */
  | { readonly status: "running"; readonly articles: number; readonly bytes: number }
  | { readonly status: "done"; readonly findings: Findings }
  | { readonly status: "failed"; readonly failure: Failure };

/** A file, or a text that was pasted, on its way into the graph. */
export type ImportJob = {
  readonly nth: number;
  readonly name: string;
  readonly bytes: number;
  readonly state: JobState;
};

/** A text that is being pasted, with what is known of it. */
export type PastedText = {
  readonly text: string;
  readonly title: string;
  readonly publisher: string;
  readonly publishedAt: string;
  readonly url: string;
};

export const NO_TEXT: PastedText = { text: "", title: "", publisher: "", publishedAt: "", url: "" };

export type Imports = { readonly jobs: readonly ImportJob[]; readonly pasted: PastedText };

export const NO_IMPORTS: Imports = { jobs: [], pasted: NO_TEXT };

export type ImportsAction =
  | { readonly type: "added"; readonly files: readonly { name: string; bytes: number }[] }
  | { readonly type: "changed"; readonly nth: number; readonly state: JobState }
  | { readonly type: "written"; readonly pasted: PastedText }
  /** The server answers again: what it did not take waits to be sent once more, which does no harm to what it took. */
  | { readonly type: "reached" };

export function importsAfter(imports: Imports, action: ImportsAction): Imports {
  const { jobs } = imports;
  switch (action.type) {
    case "added": {
      const added = action.files.map((file, index): ImportJob => {
        return { ...file, nth: jobs.length + index, state: { status: "waiting" } };
      });
      return { ...imports, jobs: [...jobs, ...added] };
    }
    case "changed": {
      const { nth, state } = action;
      return { ...imports, jobs: jobs.map((job) => (job.nth === nth ? { ...job, state } : job)) };
    }
    case "written":
      return { ...imports, pasted: action.pasted };
    case "reached":
      return isCutOff(imports)
        ? { ...imports, jobs: jobs.map((job) => (isUnreached(job.state) ? waiting(job) : job)) }
        : imports;
    default:
      return action satisfies never;
  }
}

function waiting(job: ImportJob): ImportJob {
  return { ...job, state: { status: "waiting" } };
}

/** Whether the server left one unanswered, whereupon the others wait. */
export function isCutOff({ jobs }: Imports): boolean {
  return jobs.some(({ state }) => isUnreached(state));
}

/** Where all jobs stand together. */
export type ImportTotals = {
  readonly jobs: number;
  readonly ended: number;
  readonly articles: number;
  readonly refused: number;
  readonly failed: number;
  readonly isRunning: boolean;
};

export function totalsOf(jobs: readonly ImportJob[]): ImportTotals {
  const count = (...statuses: readonly JobState["status"][]): number =>
    jobs.filter(({ state }) => statuses.includes(state.status)).length;
  const sum = (of: (findings: Findings) => number): number =>
    jobs.reduce((all, { state }) => all + (state.status === "done" ? of(state.findings) : 0), 0);
  return {
    jobs: jobs.length,
    ended: count("done", "failed", "stopped"),
    articles: sum(articlesIn),
    refused: sum(({ report }) => report.refused.length),
    failed: count("failed"),
    isRunning: count("running") > 0,
  };
}

export function articlesIn({ report }: Findings): number {
  return report.new + report.changed + report.unchanged;
}

/** The article that a job brought, where it brought that one and nothing else. */
export function onlyArticleOf({ state }: ImportJob): string | null {
  if (state.status !== "done" || state.findings.report.refused.length > 0) return null;
  const [article, ...others] = state.findings.articles;
  return article === undefined || others.length > 0 ? null : article.id;
}

/** A pasted text as a file of one line of JSON. */
export function fileOf({ text, ...about }: PastedText): string {
  const given = Object.entries(about).filter(([, value]) => value.trim() !== "");
  return JSON.stringify({
    ...Object.fromEntries(given.map(([name, value]) => [name, value.trim()])),
    text,
  });
}
