import { useMemo } from "preact/hooks";
import type { SearchResponse, SearchResult, SearchTotals } from "../../../src/contract/search.ts";
import { type Kind, KindSchema } from "../../../src/contract/values.ts";
import { searchEndpoint, searchTotalsEndpoint } from "../state/endpoints.ts";
import { RESULTS } from "../state/needs.ts";
import { answerOf } from "../state/resource.ts";
import type { Route } from "../state/route.ts";
import { text } from "../strings.ts";
import { useApp } from "./app-context.ts";
import { readableDate } from "./dates.ts";
import { FoundTable } from "./found-table.tsx";
import { KindIcon } from "./kind-icon.tsx";
import { Link, routeOf } from "./link.tsx";
import { ListOrTable } from "./list-or-table.tsx";
import { MarkedText } from "./marked-text.tsx";
import { countOf } from "./search-box.tsx";
import { Await, Empty, More } from "./states.tsx";
import { useGradually } from "./use-gradually.ts";

type SearchRoute = Extract<Route, { page: "search" }>;

export function SearchPage({ route }: { route: SearchRoute }) {
  const { q, kind, table } = route;
  const { state } = useApp();
  if (q.trim() === "") {
    return (
      <main class="column" id="page" tabIndex={-1}>
        <Empty title={text.search.nothingAsked} hint={text.search.nothingAskedHint} />
      </main>
    );
  }
  const endpoint = searchEndpoint(q, kind, RESULTS);
  const totals = answerOf(state.resources, searchTotalsEndpoint(q))?.totals ?? null;
  return (
    <main class={`column ${table ? "column--wide" : ""}`} id="page" tabIndex={-1}>
      <h1 class="search-title">
        <bdi>“{q}”</bdi>
      </h1>
      <KindFilter route={route} totals={totals} />
      <Await endpoint={endpoint}>
        {(found) =>
          found.results.length === 0 ? (
            <Empty title={text.search.none(q)} hint={text.search.noneHint} />
          ) : (
            <>
              <div class="column__tools">
                <p class="meta" role="status">
                  {countOfAll(found, totalOf(totals, kind))}
                </p>
                <ListOrTable route={route} name={text.graph.views.list} />
              </div>
              {table ? (
                <FoundTable q={q} results={found.results} />
              ) : (
                <Results key={endpoint.url} results={found.results} />
              )}
            </>
          )
        }
      </Await>
      <More endpoint={endpoint} />
    </main>
  );
}

type Totals = SearchTotals["totals"];
type Total = { readonly count: number; readonly orMore: boolean };

/** How many there are of a kind, or of all; null while that is not known. */
function totalOf(totals: Totals | null, kind: Kind | null): Total | null {
  if (totals === null) return null;
  const some = totals.filter((total) => kind === null || total.kind === kind);
  return {
    count: some.reduce((sum, { count }) => sum + count, 0),
    orMore: some.some(({ orMore }) => orMore),
  };
}

function countOfAll({ results, nextCursor }: SearchResponse, total: Total | null): string {
  return nextCursor === null || total === null
    ? text.search.results(results.length, nextCursor !== null)
    : text.search.resultsOf(results.length, total.count, total.orMore);
}

/** Results that fill a screen. */
const SCREEN = 12;

/** What was found; thousands after many a "more", each made once. */
function Results({ results }: { results: readonly SearchResult[] }) {
  const shown = useGradually(results.length, SCREEN);
  const items = useMemo(
    () => results.map((result) => <Result key={result.id} result={result} />),
    [results],
  );
  return (
    <ol class="results" data-list>
      {items.slice(0, shown)}
    </ol>
  );
}

function Result({ result }: { result: SearchResult }) {
  const { id, kind, label, detail, excerpt, matches } = result;
  const inLabel = label.startsWith(excerpt);
  return (
    <li class={`result result--${kind}`}>
      <Link to={routeOf(id)} item class="result__link">
        <KindIcon kind={kind} />
        <span class="result__label">
          {inLabel ? <MarkedText text={label} matches={matches} /> : <bdi>{label}</bdi>}
        </span>
      </Link>
      <p class="meta">
        {text.kinds[kind].one}
        {detail !== null && (
          <>
            {" · "}
            <bdi>{readableDate(detail)}</bdi>
          </>
        )}
        {" · "}
        {countOf(result)}
      </p>
      {!inLabel && (
        <p class="result__excerpt">
          <MarkedText text={excerpt} matches={matches} />
        </p>
      )}
    </li>
  );
}

type FilterProps = { route: SearchRoute; totals: Totals | null };

function KindFilter({ route, totals }: FilterProps) {
  const { kind } = route;
  return (
    <nav class="filter" aria-label={text.search.filter}>
      <Link to={{ ...route, kind: null }} current={kind === null}>
        {text.search.all}
        <Count total={totalOf(totals, null)} />
      </Link>
      {KindSchema.options.map((option) => (
        <Link key={option} to={{ ...route, kind: option }} current={kind === option}>
          <KindIcon kind={option} />
          {text.kinds[option].many}
          <Count total={totalOf(totals, option)} />
        </Link>
      ))}
    </nav>
  );
}

function Count({ total }: { total: Total | null }) {
  return total && <span class="filter__count">{text.search.total(total.count, total.orMore)}</span>;
}
