import type { Rows } from "../../../src/contract/queries.ts";
import { useApp } from "../panels/app-context.ts";
import { Link } from "../panels/link.tsx";
import { Empty } from "../panels/states.tsx";
import type { ConsoleRun } from "../state/console.ts";
import { text } from "../strings.ts";
import { ResultTable } from "./result-table.tsx";
import { graphOf, thingsIn } from "./result-things.ts";

/** What became of the query: its rows, as a table and as a graph, or why there are none. */
export function Outcome() {
  const { console: run } = useApp().state;
  return (
    <section class="outcome" aria-label={text.console.result}>
      <p class="meta" role="status">
        {statusOf(run)}
      </p>
      {run === null && <Empty title={text.console.nothing} hint={text.console.nothingHint} />}
      {run?.status === "failed" && (
        <div class="state state--failed" role="alert">
          <h2>{run.failure.title}</h2>
          <p class="outcome__why">
            <bdi>{run.failure.detail}</bdi>
          </p>
        </div>
      )}
      {run?.status === "ready" && <Result rows={run.rows} />}
    </section>
  );
}

function statusOf(run: ConsoleRun | null): string {
  switch (run?.status) {
    case "running":
      return text.console.running;
    case "stopped":
      return text.console.stopped;
    case "ready":
      return text.console.done(run.rows.rows.length, run.milliseconds);
    default:
      return "";
  }
}

function Result({ rows }: { rows: Rows }) {
  const ids = thingsIn(rows);
  if (rows.rows.length === 0)
    return <Empty title={text.console.noRows} hint={text.console.noRowsHint} />;
  return (
    <>
      {rows.truncated && <p class="notice">{text.console.truncated(rows.rows.length)}</p>}
      {ids.length > 0 && (
        <p class="outcome__graph">
          <Link to={graphOf(ids)} class="button">
            {text.console.graph(ids.length)}
          </Link>
        </p>
      )}
      <ResultTable rows={rows} file="result" />
    </>
  );
}
