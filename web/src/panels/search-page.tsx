import type { SearchResult } from "../../../src/contract/search.ts";
import type { Kind } from "../../../src/contract/values.ts";
import { KindSchema } from "../../../src/contract/values.ts";
import { searchEndpoint } from "../state/endpoints.ts";
import { RESULTS } from "../state/needs.ts";
import { text } from "../strings.ts";
import { readableDate } from "./dates.ts";
import { KindIcon } from "./kind-icon.tsx";
import { Link, routeOf } from "./link.tsx";
import { MarkedText } from "./marked-text.tsx";
import { countOf } from "./search-box.tsx";
import { Await, Empty, More } from "./states.tsx";

export function SearchPage({ q, kind }: { q: string; kind: Kind | null }) {
  if (q.trim() === "") {
    return (
      <main class="column" id="page" tabIndex={-1}>
        <Empty title={text.search.nothingAsked} />
      </main>
    );
  }
  const endpoint = searchEndpoint(q, kind, RESULTS);
  return (
    <main class="column" id="page" tabIndex={-1}>
      <h1 class="search-title">
        <bdi>“{q}”</bdi>
      </h1>
      <KindFilter q={q} kind={kind} />
      <Await endpoint={endpoint}>
        {({ results, nextCursor }) =>
          results.length === 0 ? (
            <Empty title={text.search.none(q)} hint={text.search.noneHint} />
          ) : (
            <>
              <p class="meta" role="status">
                {text.search.results(results.length, nextCursor !== null)}
              </p>
              <ol class="results" data-list>
                {results.map((result) => (
                  <Result key={result.id} result={result} />
                ))}
              </ol>
            </>
          )
        }
      </Await>
      <More endpoint={endpoint} />
    </main>
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

function KindFilter({ q, kind }: { q: string; kind: Kind | null }) {
  return (
    <nav class="filter" aria-label={text.search.filter}>
      <Link to={{ page: "search", q, kind: null }} current={kind === null}>
        {text.search.all}
      </Link>
      {KindSchema.options.map((option) => (
        <Link key={option} to={{ page: "search", q, kind: option }} current={kind === option}>
          <KindIcon kind={option} />
          {text.kinds[option].many}
        </Link>
      ))}
    </nav>
  );
}
