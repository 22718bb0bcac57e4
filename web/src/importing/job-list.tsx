import { useApp } from "../panels/app-context.ts";
import { ArticleItem } from "../panels/articles-page.tsx";
import { articlesIn, type Findings, type ImportJob, totalsOf } from "../state/imports.ts";
import { text } from "../strings.ts";

/** Files on their way into the graph, the latest first, with what was found in each. */
export function JobList() {
  const { state, actions } = useApp();
  const { jobs } = state.imports;
  const { ended, articles, refused, isRunning } = totalsOf(jobs);
  if (jobs.length === 0) return null;
  return (
    <section class="jobs" aria-label={text.import.files}>
      <div class="jobs__head">
        <p role="status">
          <strong>{text.import.progress(ended, jobs.length)}</strong>{" "}
          <span class="meta">{text.import.total(articles, refused)}</span>
        </p>
        {isRunning && (
          <button type="button" class="button" onClick={actions.importing.stop}>
            {text.import.stop}
          </button>
        )}
      </div>
      <ol>{jobs.map((job) => <Job key={job.nth} job={job} />).reverse()}</ol>
    </section>
  );
}

function Job({ job }: { job: ImportJob }) {
  const { actions } = useApp();
  const { name, bytes, state } = job;
  return (
    <li class={`job job--${state.status}`}>
      <p class="job__head">
        <strong>
          <bdi>{name}</bdi>
        </strong>
        <span class="meta">{readableSize(bytes)}</span>
        <span class="job__state">{stateOf(job)}</span>
        {(state.status === "failed" || state.status === "stopped") && (
          <button type="button" class="button" onClick={() => actions.importing.again(job)}>
            {state.status === "failed" ? text.import.tryAgain : text.import.again}
          </button>
        )}
      </p>
      {state.status === "running" && (
        <progress
          class="job__bar"
          aria-label={name}
          {...(state.bytes === 0 ? {} : { value: state.bytes, max: bytes })}
        />
      )}
      {state.status === "failed" && (
        <p role="alert" class="notice notice--doubt">
          {state.failure.title} {state.failure.detail}
        </p>
      )}
      {state.status === "done" && <Found name={name} findings={state.findings} />}
    </li>
  );
}

/** A refusal may come for every line of a file. */
const SHOWN_REFUSALS = 100;

function Found({ name, findings }: { name: string; findings: Findings }) {
  const { articles, report } = findings;
  const moreArticles = articlesIn(findings) - articles.length;
  const moreRefusals = report.refused.length - SHOWN_REFUSALS;
  return (
    <>
      {articles.length > 0 && (
        <ul class="list" data-list>
          {articles.map((article) => (
            <ArticleItem key={article.id} article={article} />
          ))}
        </ul>
      )}
      {moreArticles > 0 && <p class="meta">{text.import.moreArticles(moreArticles)}</p>}
      {report.refused.length > 0 && (
        <ul class="refusals" aria-label={text.import.refusals}>
          {report.refused.slice(0, SHOWN_REFUSALS).map(({ place, reason }) => (
            <li key={`${place} ${reason}`}>
              <strong>{text.import.where(name, place)}</strong> <bdi>{reason}</bdi>
            </li>
          ))}
          {moreRefusals > 0 && <li>{text.import.moreRefusals(moreRefusals)}</li>}
        </ul>
      )}
    </>
  );
}

function stateOf({ state }: ImportJob): string {
  const { states, outcome } = text.import;
  switch (state.status) {
    case "running":
      return state.articles === 0 ? states.reading : states.stored(state.articles);
    case "done": {
      const { report } = state.findings;
      return outcome(report.new, report.changed, report.unchanged, report.refused.length);
    }
    default:
      return states[state.status];
  }
}

const KIBIBYTE = 1024;

function readableSize(bytes: number): string {
  if (bytes < KIBIBYTE) return `${bytes} B`;
  const [size, unit] =
    bytes < KIBIBYTE ** 2 ? [bytes / KIBIBYTE, "KB"] : [bytes / KIBIBYTE ** 2, "MB"];
  return `${size.toLocaleString("en", { maximumFractionDigits: size < 10 ? 1 : 0 })} ${unit}`;
}
