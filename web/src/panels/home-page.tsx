import type { ComponentChildren } from "preact";
import type { Counted } from "../../../src/contract/overview.ts";
import { articlesEndpoint, healthEndpoint, overviewEndpoint } from "../state/endpoints.ts";
import { answerOf } from "../state/resource.ts";
import { text } from "../strings.ts";
import { useApp } from "./app-context.ts";
import { ArticleItem } from "./articles-page.tsx";
import { readableDate } from "./dates.ts";
import { KindIcon } from "./kind-icon.tsx";
import { Link, routeOf } from "./link.tsx";
import { SearchBox } from "./search-box.tsx";
import { Await, Empty } from "./states.tsx";

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
        <Await endpoint={overviewEndpoint()}>{({ events }) => <TopList things={events} />}</Await>
      </Column>
      <Column title={text.home.speakers}>
        <Await endpoint={overviewEndpoint()}>
          {({ speakers }) => <TopList things={speakers} />}
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

function TopList({ things }: { things: readonly Counted[] }) {
  return (
    <ol class="list top" data-list>
      {things.map(({ id, kind, label, detail, statements }) => (
        <li key={id}>
          <Link to={routeOf(id)} item class="top__item">
            <KindIcon kind={kind} />
            <span class="top__label">
              <bdi>{label}</bdi>
              {detail !== null && (
                <small>
                  <bdi>{readableDate(detail)}</bdi>
                </small>
              )}
            </span>
            <span class="top__count">{text.search.statements(statements)}</span>
          </Link>
        </li>
      ))}
    </ol>
  );
}
