import { useRef } from "preact/hooks";
import type { SearchResult } from "../../../src/contract/search.ts";
import { SUGGESTIONS, suggestionsEndpoint } from "../state/needs.ts";
import { searchFor } from "../state/recent-searches.ts";
import { answerOf } from "../state/resource.ts";
import { text } from "../strings.ts";
import { type App, useApp } from "./app-context.ts";
import { KindIcon } from "./kind-icon.tsx";
import { routeWithin } from "./link.tsx";
import { MarkedText } from "./marked-text.tsx";

/** What the list below the box offers: things that were found, or, while nothing is typed, what was searched for before. */
type Option =
  | { readonly kind: "found"; readonly result: SearchResult }
  | { readonly kind: "recent"; readonly q: string }
  | { readonly kind: "forget" };

/** The way in: one box for everything, with typed suggestions; all of it by keyboard. */
export function SearchBox({ large = false }: { large?: boolean }) {
  const app = useApp();
  const { search } = app.state;
  const options = useOptions(app);
  const open = search.open && options.length > 0;
  const active = open && search.active >= 0 ? `suggestion-${search.active}` : undefined;
  return (
    <search class={`search ${large ? "search--large" : ""}`}>
      <form
        action="/search"
        onSubmit={(event) => {
          event.preventDefault();
          submit(app, options);
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
          onKeyDown={(event) => moveOnArrows(event, app, options.length)}
        />
        <span class="search__key" title={text.search.hint}>
          /
        </span>
      </form>
      <Suggestions options={options} open={open} />
    </search>
  );
}

function Suggestions({ options, open }: { options: readonly Option[]; open: boolean }) {
  const app = useApp();
  const { active, draft } = app.state.search;
  const isRecent = draft.trim() === "";
  return (
    <>
      <p class="visually-hidden" role="status">
        {app.state.search.open && announced(options, isRecent)}
      </p>
      <div
        id="suggestions"
        class="suggestions"
        role="listbox"
        aria-label={isRecent ? text.search.recent : text.search.label}
        hidden={!open}
      >
        {open &&
          options.map((option, nth) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the box handles the keys for the whole list
            <div
              key={keyOf(option)}
              id={`suggestion-${nth}`}
              role="option"
              tabIndex={-1}
              aria-selected={nth === active}
              class={`suggestion suggestion--${option.kind}`}
              // The box would lose the focus, and the list close, before the click arrived.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(app, option)}
            >
              <OptionText option={option} />
            </div>
          ))}
      </div>
    </>
  );
}

function OptionText({ option }: { option: Option }) {
  if (option.kind === "found") {
    const { result } = option;
    return (
      <>
        <KindIcon kind={result.kind} />
        <span class="suggestion__text">
          <MarkedText text={result.excerpt} matches={result.matches} />
        </span>
        <span class="suggestion__meta">
          {text.kinds[result.kind].one} · {countOf(result)}
        </span>
      </>
    );
  }
  const isRecent = option.kind === "recent";
  return (
    <>
      <span aria-hidden="true" class="suggestion__sign">
        {isRecent ? "↺" : "×"}
      </span>
      <span class="suggestion__text">{isRecent ? <bdi>{option.q}</bdi> : text.search.forget}</span>
      <span class="suggestion__meta">
        {isRecent ? text.search.recentOne : text.search.forgetHint}
      </span>
    </>
  );
}

function keyOf(option: Option): string {
  if (option.kind === "found") return option.result.id;
  return option.kind === "recent" ? `recent ${option.q}` : option.kind;
}

function announced(options: readonly Option[], isRecent: boolean): string {
  if (!isRecent) return text.search.suggestions(options.length);
  return options.length === 0 ? "" : text.search.recentCount(options.length - 1);
}

/** How many statements lead to a result, in the words that fit its kind. */
export function countOf({ kind, statements }: Pick<SearchResult, "kind" | "statements">): string {
  return kind === "statement"
    ? text.search.reports(statements)
    : text.search.statements(statements);
}

/** While nothing is typed, the searches before; the end of a path is none of them. */
function useOptions(app: App): readonly Option[] {
  const found = useSuggestions(app);
  const { recent, search, pathFrom } = app.state;
  if (search.draft.trim() !== "") return found.map((result) => ({ kind: "found", result }));
  if (recent.length === 0 || pathFrom !== null) return [];
  return [...recent.map((q) => ({ kind: "recent", q }) as const), { kind: "forget" }];
}

/** The suggestions for what was asked; those before stay until new ones come, so that the list does not flicker. */
function useSuggestions({ state }: App): readonly SearchResult[] {
  const latest = useRef<readonly SearchResult[]>([]);
  const { asked, draft } = state.search;
  const answer = answerOf(state.resources, suggestionsEndpoint(asked));
  if (asked !== "" && answer !== undefined) latest.current = answer.results.slice(0, SUGGESTIONS);
  return asked === "" || draft.trim() === "" ? [] : latest.current;
}

function moveOnArrows(event: KeyboardEvent, { actions }: App, count: number): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined) return;
  event.preventDefault();
  actions.dispatch({ type: "moved", by, count });
}

function submit(app: App, options: readonly Option[]): void {
  const { draft, active } = app.state.search;
  // Whoever looks for the end of a path means what was found, not a page of results.
  const chosen = options[app.state.pathFrom === null ? active : Math.max(0, active)];
  if (chosen !== undefined) choose(app, chosen);
  else if (draft.trim() !== "") searchWords(app, draft.trim());
}

function choose(app: App, option: Option): void {
  const { state, actions } = app;
  if (option.kind === "recent") {
    searchWords(app, option.q);
    return;
  }
  actions.dispatch({ type: "closed" });
  if (option.kind === "forget") {
    actions.dispatch({ type: "searches-forgotten" });
    return;
  }
  const { id, label } = option.result;
  if (state.pathFrom !== null) {
    actions.choose(id);
    return;
  }
  actions.dispatch({ type: "searched", q: searchFor(label, state.search.draft) });
  actions.navigate(routeWithin(state.route, id));
}

function searchWords({ actions }: App, q: string): void {
  actions.navigate({ page: "search", q, kind: null });
}
