import { useEffect, useState } from "preact/hooks";
import { countsEndpoint } from "../state/endpoints.ts";
import { kindOfId } from "../state/id-kind.ts";
import { answerOf } from "../state/resource.ts";
import { type Route, selectedOf, specOf, type View } from "../state/route.ts";
import { text } from "../strings.ts";
import { AgentPanel } from "./agent-panel.tsx";
import { useApp } from "./app-context.ts";
import { ArticlePanel } from "./article-panel.tsx";
import { EventPane } from "./event-pane.tsx";
import { EventPanel } from "./event-panel.tsx";
import { GraphPane } from "./graph-pane.tsx";
import { PathPanel } from "./path-panel.tsx";
import { SpeakerPane } from "./speaker-pane.tsx";
import { StatementPane } from "./statement-pane.tsx";
import { StatementPanel } from "./statement-panel.tsx";
import { Empty } from "./states.tsx";
import { usePrinting } from "./use-printing.ts";

// The same width as in styles/graph.css.
const NARROW = matchMedia("(max-width: 899px)");

/** The graph, and next to it what is selected; on a narrow screen one of the two at a time. */
export function Workspace({ view }: { view: View | null }) {
  const { state } = useApp();
  const selected = selectedOf(state.route);
  // On paper the details come first, and then what is shown: in the width of a narrow screen, and with room for both.
  const printing = usePrinting();
  const narrow = useNarrow() && !printing;
  const idle = state.route.page === "whole" && selected === null;
  const views = viewsOf(state.route, narrow);
  const usual = (state.route.page === "thing" ? views[0] : undefined) ?? "graph";
  const shown = view !== null && views.includes(view) ? view : usual;
  return (
    <main
      class={`workspace workspace--${shown} ${idle ? "workspace--idle" : ""}`}
      id="page"
      tabIndex={-1}
    >
      {selected === null && <h1 class="visually-hidden">{text.graph.graph}</h1>}
      {(shown === "time" || shown === "table") && (
        <a class="skip" href="#view">
          {text.skipDetails}
        </a>
      )}
      <ViewTabs views={views} shown={shown} />
      <aside class="panel" aria-label={text.graph.details}>
        <PathNotice />
        <PathPanel spec={specOf(state.route)} />
        {selected === null ? <Empty title={text.graph.selectHint} /> : <Selected id={selected} />}
      </aside>
      {state.route.page === "thing" && (shown === "time" || shown === "table") ? (
        <ThingPane route={state.route} table={shown === "table"} />
      ) : (
        <GraphPane list={shown === "list"} />
      )}
    </main>
  );
}

/** What can be shown. A wide screen always shows the details, next to what is chosen. */
function viewsOf(route: Route, narrow: boolean): readonly View[] {
  const details = narrow ? (["details"] as const) : [];
  const quotes = route.page === "thing" ? (["time", "table"] as const) : [];
  return [...details, ...quotes, "graph", "list"];
}

function ThingPane({ route, table }: { route: Route & { page: "thing" }; table: boolean }) {
  switch (route.kind) {
    case "statement":
      return <StatementPane key={route.id} id={route.id} table={table} />;
    case "agent":
      return <SpeakerPane key={route.id} id={route.id} table={table} />;
    case "event":
      return <EventPane key={route.id} id={route.id} table={table} />;
  }
}

function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(() => NARROW.matches);
  useEffect(() => {
    const update = () => setNarrow(NARROW.matches);
    NARROW.addEventListener("change", update);
    return () => NARROW.removeEventListener("change", update);
  }, []);
  return narrow;
}

function Selected({ id }: { id: string }) {
  switch (kindOfId(id)) {
    case "agent":
      return <AgentPanel key={id} id={id} />;
    case "event":
      return <EventPanel key={id} id={id} />;
    case "statement":
      return <StatementPanel key={id} id={id} />;
    case "article":
      return <ArticlePanel key={id} id={id} />;
  }
}

function ViewTabs({ views, shown }: { views: readonly View[]; shown: View }) {
  const { state, actions } = useApp();
  const { route } = state;
  const isStatement = route.page === "thing" && route.kind === "statement";
  return (
    <fieldset class="tabs">
      <legend class="visually-hidden">{text.graph.view}</legend>
      {views.map((view) => (
        <button
          key={view}
          type="button"
          class={`tab tab--${view}`}
          aria-pressed={view === shown}
          onClick={() => actions.show(view)}
        >
          {text.graph.views[view === "time" && isStatement ? "outlets" : view]}
        </button>
      ))}
    </fieldset>
  );
}

/** Says that the next thing chosen is the end of a path. */
function PathNotice() {
  const { state, actions } = useApp();
  const { pathFrom, resources } = state;
  if (pathFrom === null) return null;
  const label = answerOf(resources, countsEndpoint(pathFrom))?.node.label ?? pathFrom;
  return (
    <div class="notice" role="status">
      <p>
        <strong>
          <bdi>{text.explore.pathFrom(label)}</bdi>
        </strong>
      </p>
      <p>{text.explore.pathHint}</p>
      <button
        type="button"
        class="link-button"
        onClick={() => actions.dispatch({ type: "path-from", id: null })}
      >
        {text.explore.pathCancel}
      </button>
    </div>
  );
}
