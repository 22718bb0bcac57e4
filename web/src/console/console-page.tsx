import { useEffect, useState } from "preact/hooks";
import type { NamedQueryList } from "../../../src/contract/queries.ts";
import { CYPHER_LIMITS } from "../../../src/contract/queries.ts";
import { useApp } from "../panels/app-context.ts";
import { Await } from "../panels/states.tsx";
import { type ConsoleQuery, consoleKey } from "../state/console.ts";
import { namedQueriesEndpoint } from "../state/endpoints.ts";
import { text } from "../strings.ts";
import { Editor } from "./editor.tsx";
import { Outcome } from "./outcome.tsx";
import { Parameters } from "./parameters.tsx";
import "../styles/console.css";

type NamedQuery = NamedQueryList["queries"][number];

/** Asks the graph in one's own Cypher, or with a named query. */
export function ConsolePage({ query }: { query: ConsoleQuery | null }) {
  return (
    <>
      <h1>{text.console.title}</h1>
      <Await endpoint={namedQueriesEndpoint()}>
        {({ queries }) => <Asking queries={queries} query={query} />}
      </Await>
      <Outcome />
    </>
  );
}

function Asking({
  queries,
  query,
}: {
  queries: readonly NamedQuery[];
  query: ConsoleQuery | null;
}) {
  const { state, actions } = useApp();
  const draft = useDraft(query);
  const named = queries.find(({ name }) => name === draft.name);
  const isRunning = state.console?.status === "running";
  const run = () => {
    const asked = draft.asked(named);
    if (asked === null) return;
    const isSame = query !== null && consoleKey(asked) === consoleKey(query);
    if (isSame) actions.console.run();
    else actions.navigate({ page: "console", query: asked });
  };
  return (
    <form
      class="console__form"
      onSubmit={(event) => {
        event.preventDefault();
        run();
      }}
    >
      <p class="console__menu">
        <label class="meta" for="console-menu">
          {text.console.menu}
        </label>
        <select
          id="console-menu"
          class="field"
          value={draft.name}
          onChange={(event) => draft.choose(event.currentTarget.value)}
        >
          <option value="">{text.console.own}</option>
          {queries.map(({ name, purpose }) => (
            <option key={name} value={name} title={purpose}>
              {name}
            </option>
          ))}
        </select>
      </p>
      {named === undefined ? (
        <Editor
          initial={draft.cypher}
          given={query?.kind === "cypher" ? query.text : null}
          queries={queries.map(({ name }) => name)}
          onChange={draft.write}
          onRun={run}
          onQuery={draft.choose}
        />
      ) : (
        <Parameters query={named} values={draft.values} onChange={draft.set} />
      )}
      <p class="console__run">
        <button type="submit" class="button button--strong" aria-keyshortcuts="Control+Enter">
          {text.console.run}
        </button>
        {isRunning && (
          <button type="button" class="button" onClick={actions.console.stop}>
            {text.console.stop}
          </button>
        )}
        <span class="meta">
          {named === undefined && (
            <>
              <kbd>{text.console.runKey}</kbd>{" "}
            </>
          )}
          {text.console.limits(CYPHER_LIMITS.milliseconds / 1_000, CYPHER_LIMITS.rows)}
        </span>
      </p>
    </form>
  );
}

type Draft = {
  readonly name: string;
  readonly cypher: string;
  readonly values: ReadonlyMap<string, string>;
  readonly choose: (name: string) => void;
  readonly write: (cypher: string) => void;
  readonly set: (parameter: string, value: string) => void;
  readonly asked: (named: NamedQuery | undefined) => ConsoleQuery | null;
};

/** What is being written: it begins with what the address holds, and is asked when it is run. */
function useDraft(query: ConsoleQuery | null): Draft {
  const [name, setName] = useState("");
  const [cypher, setCypher] = useState("");
  const [values, setValues] = useState<ReadonlyMap<string, string>>(new Map());
  const key = query === null ? "" : consoleKey(query);
  useEffect(() => {
    if (query?.kind === "cypher") {
      setName("");
      setCypher(query.text);
    } else if (query?.kind === "named") {
      setName(query.name);
      setValues(new Map(query.values));
    }
  }, [key]);
  return {
    ...{ name, cypher, values },
    choose: setName,
    write: setCypher,
    set: (parameter, value) => setValues(new Map(values).set(parameter, value)),
    asked: (named) => {
      if (named === undefined)
        return cypher.trim() === "" ? null : { kind: "cypher", text: cypher };
      const given = named.parameters.flatMap(({ name: parameter }): [string, string][] => {
        const value = values.get(parameter)?.trim() ?? "";
        return value === "" ? [] : [[parameter, value]];
      });
      return { kind: "named", name: named.name, values: given };
    },
  };
}
