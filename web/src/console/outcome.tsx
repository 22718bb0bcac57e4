import { useMemo } from "preact/hooks";
import type { Rows } from "../../../src/contract/queries.ts";
import { useApp } from "../panels/app-context.ts";
import { Link } from "../panels/link.tsx";
import { Empty } from "../panels/states.tsx";
import type { ConsoleRun } from "../state/console.ts";
import { NO_GRAPH_FILTER } from "../state/graph-filter.ts";
import { graphOf, thingsIn } from "../state/result-things.ts";
import { text } from "../strings.ts";
import { ResultGraph } from "./result-graph.tsx";
import { ResultTable } from "./result-table.tsx";

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
      {run?.status === "ready" && <Result rows={run.rows} drawn={run.drawn} />}
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

type ResultProps = { rows: Rows; drawn: boolean };

function Result({ rows, drawn }: ResultProps) {
  const ids = useMemo(() => thingsIn(rows), [rows]);
  if (rows.rows.length === 0)
    return <Empty title={text.console.noRows} hint={text.console.noRowsHint} />;
  return (
    <>
      {rows.truncated && <p class="notice">{text.console.truncated(rows.rows.length)}</p>}
      {ids.length > 0 && <Views ids={ids} drawn={drawn} />}
      {drawn ? <ResultGraph ids={ids} /> : <ResultTable rows={rows} file="result" />}
    </>
  );
}

function Views({ ids, drawn }: { ids: readonly string[]; drawn: boolean }) {
  const { dispatch } = useApp().actions;
  const tab = (name: string, on: boolean, draw: boolean) => (
    <button
      type="button"
      class="tab"
      aria-pressed={on}
      onClick={() => dispatch({ type: "console-drawn", drawn: draw })}
    >
      {name}
    </button>
  );
  return (
    <div class="outcome__views">
      <fieldset class="tabs">
        <legend class="visually-hidden">{text.graph.view}</legend>
        {tab(text.graph.views.table, !drawn, false)}
        {tab(text.graph.views.graph, drawn, true)}
      </fieldset>
      <Link
        to={{ page: "graph", spec: graphOf(ids), view: null, keep: NO_GRAPH_FILTER }}
        class="link-button"
      >
        {text.console.graph(ids.length)}
      </Link>
    </div>
  );
}
