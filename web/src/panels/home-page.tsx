import type { ComponentChildren } from "preact";
import type { Rows } from "../../../src/contract/queries.ts";
import { articlesEndpoint, healthEndpoint, queryEndpoint } from "../state/endpoints.ts";
import { answerOf } from "../state/resource.ts";
import { topRows } from "../state/top-rows.ts";
import { text } from "../strings.ts";
import { useApp } from "./app-context.ts";
import { ArticleItem } from "./articles-page.tsx";
import { readableDate } from "./dates.ts";
import { KindIcon } from "./kind-icon.tsx";
import { Link, routeOf } from "./link.tsx";
import { SearchBox } from "./search-box.tsx";
import { Await, Empty } from "./states.tsx";

const SHOWN = 7;
const SHOWN_ARTICLES = 5;

/** The start: the search, and what the store has most to tell about. */
export function HomePage() {
  const { state } = useApp();
  const health = answerOf(state.resources, healthEndpoint());
  return (
    <main class="home" id="page" tabIndex={-1}>
      <div class="home__lead">
        <h1>{text.home.title}</h1>
        <p>{text.home.lead}</p>
        <SearchBox large />
        {health !== undefined && (
          <p class="home__holds">{text.home.holds(health.articles, health.statements)}</p>
        )}
      </div>
      {health?.articles === 0 ? <EmptyStore /> : <FrontPage />}
    </main>
  );
}

function EmptyStore() {
  return (
    <div class="home__empty">
      <Empty title={text.home.empty} hint={text.home.emptyHint} />
      <Link to={{ page: "import" }} class="button button--strong">
        {text.home.import}
      </Link>
    </div>
  );
}

function FrontPage() {
  return (
    <div class="front">
      <Column title={text.home.actions}>
        <Await endpoint={queryEndpoint("events")}>
          {(rows) => <TopList rows={rows} name="event" kind={() => "event"} />}
        </Await>
      </Column>
      <Column title={text.home.speakers}>
        <Await endpoint={queryEndpoint("speakers")}>
          {(rows) => <TopList rows={rows} name="speaker" kind={(kind) => kind ?? "person"} />}
        </Await>
      </Column>
      <Column title={text.home.articles}>
        <Await endpoint={articlesEndpoint()}>
          {({ articles }) => (
            <ul class="list" data-list>
              {articles.slice(0, SHOWN_ARTICLES).map((article) => (
                <ArticleItem key={article.id} article={article} />
              ))}
            </ul>
          )}
        </Await>
        <p>
          <Link to={{ page: "articles" }}>{text.home.allArticles}</Link>
        </p>
      </Column>
    </div>
  );
}

function Column({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="front__column">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

type TopListProps = {
  rows: Rows;
  name: "event" | "speaker";
  kind: (
    kind: "person" | "institution" | "group" | null,
  ) => "event" | "person" | "institution" | "group";
};

function TopList({ rows, name, kind }: TopListProps) {
  return (
    <ol class="list top" data-list>
      {topRows(rows, name, SHOWN).map((row) => (
        <li key={row.id}>
          <Link to={routeOf(row.id)} item class="top__item">
            <KindIcon kind={kind(row.kind)} />
            <span class="top__label">
              <bdi>{row.label}</bdi>
              {row.detail !== null && (
                <small>
                  <bdi>{readableDate(row.detail)}</bdi>
                </small>
              )}
            </span>
            <span class="top__count">{text.search.statements(row.statements)}</span>
          </Link>
        </li>
      ))}
    </ol>
  );
}
