import { useRef } from "preact/hooks";
import type { SearchResult } from "../../../src/contract/search.ts";
import { searchEndpoint } from "../state/endpoints.ts";
import { SUGGESTIONS } from "../state/needs.ts";
import { answerOf } from "../state/resource.ts";
import { text } from "../strings.ts";
import { type App, useApp } from "./app-context.ts";
import { KindIcon } from "./kind-icon.tsx";
import { routeWithin } from "./link.tsx";
import { MarkedText } from "./marked-text.tsx";

/** The way in: one box for everything, with typed suggestions; all of it by keyboard. */
export function SearchBox({ large = false }: { large?: boolean }) {
  const app = useApp();
  const { search } = app.state;
  const results = useSuggestions(app);
  const open = search.open && search.draft.trim() !== "";
  const active = open && search.active >= 0 ? `suggestion-${search.active}` : undefined;
  return (
    <search class={`search ${large ? "search--large" : ""}`}>
      <form
        action="/search"
        onSubmit={(event) => {
          event.preventDefault();
          submit(app, results);
        }}
      >
        <input
          type="text"
          enterkeyhint="search"
          name="q"
          data-search-input
          class="search__input"
          role="combobox"
          aria-label={text.search.label}
          aria-expanded={open}
          aria-controls="suggestions"
          aria-autocomplete="list"
          {...(active === undefined ? {} : { "aria-activedescendant": active })}
          autoComplete="off"
          autoCapitalize="off"
          spellcheck={false}
          placeholder={text.search.placeholder}
          value={search.draft}
          onInput={(event) =>
            app.actions.dispatch({ type: "typed", draft: event.currentTarget.value })
          }
          onFocus={() => app.actions.dispatch({ type: "opened" })}
          onBlur={() => app.actions.dispatch({ type: "closed" })}
          onKeyDown={(event) => moveOnArrows(event, app, results.length)}
        />
        <span class="search__key" title={text.search.hint}>
          /
        </span>
      </form>
      <Suggestions results={results} open={open} />
    </search>
  );
}

function Suggestions({ results, open }: { results: readonly SearchResult[]; open: boolean }) {
  const app = useApp();
  const { active } = app.state.search;
  return (
    <>
      <p class="visually-hidden" role="status">
        {open ? text.search.suggestions(results.length) : ""}
      </p>
      <div
        id="suggestions"
        class="suggestions"
        role="listbox"
        aria-label={text.search.label}
        hidden={!open || results.length === 0}
      >
        {open &&
          results.map((result, nth) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the box handles the keys for the whole list
            <div
              key={result.id}
              id={`suggestion-${nth}`}
              role="option"
              tabIndex={-1}
              aria-selected={nth === active}
              class="suggestion"
              // The box would lose the focus, and the list close, before the click arrived.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(app, result)}
            >
              <KindIcon kind={result.kind} />
              <span class="suggestion__text">
                <MarkedText text={result.excerpt} matches={result.matches} />
              </span>
              <span class="suggestion__meta">
                {text.kinds[result.kind].one} · {countOf(result)}
              </span>
            </div>
          ))}
      </div>
    </>
  );
}

/** How many statements lead to a result, in the words that fit its kind. */
export function countOf({ kind, statements }: Pick<SearchResult, "kind" | "statements">): string {
  return kind === "statement"
    ? text.search.reports(statements)
    : text.search.statements(statements);
}

/** The suggestions for what was asked; those before stay until new ones come, so that the list does not flicker. */
function useSuggestions({ state }: App): readonly SearchResult[] {
  const latest = useRef<readonly SearchResult[]>([]);
  const { asked, draft } = state.search;
  const answer = answerOf(state.resources, searchEndpoint(asked, null, SUGGESTIONS));
  if (asked !== "" && answer !== undefined) latest.current = answer.results;
  return asked === "" || draft.trim() === "" ? [] : latest.current;
}

function moveOnArrows(event: KeyboardEvent, { actions }: App, count: number): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined) return;
  event.preventDefault();
  actions.dispatch({ type: "moved", by, count });
}

function submit(app: App, results: readonly SearchResult[]): void {
  const { draft, active } = app.state.search;
  // Whoever looks for the end of a path means what was found, not a page of results.
  const chosen = results[app.state.pathFrom === null ? active : Math.max(0, active)];
  if (chosen !== undefined) choose(app, chosen);
  else if (draft.trim() !== "") {
    app.actions.navigate({ page: "search", q: draft.trim(), kind: null });
  }
}

function choose({ state, actions }: App, { id }: SearchResult): void {
  actions.dispatch({ type: "closed" });
  if (state.pathFrom !== null) actions.choose(id);
  else actions.navigate(routeWithin(state.route, id));
}
