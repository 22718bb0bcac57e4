import type { ArticleSummary } from "../../../src/contract/things.ts";
import { articlesEndpoint } from "../state/endpoints.ts";
import type { Route } from "../state/route.ts";
import { text } from "../strings.ts";
import { ArticlesTable } from "./articles-table.tsx";
import { readableDate } from "./dates.ts";
import { Link } from "./link.tsx";
import { ListOrTable } from "./list-or-table.tsx";
import { LastRemoval } from "./removal.tsx";
import { Await, Empty, More } from "./states.tsx";

export function ArticlesPage({ route }: { route: Extract<Route, { page: "articles" }> }) {
  return (
    <main class={`column ${route.table ? "column--wide" : ""}`} id="page" tabIndex={-1}>
      <div class="column__head">
        <h1>{text.articles.title}</h1>
        <ListOrTable route={route} name={text.graph.views.list} />
        <Link to={{ page: "import" }} class="button">
          {text.articles.import}
        </Link>
      </div>
      <LastRemoval />
      <Await endpoint={articlesEndpoint()}>
        {({ articles }) =>
          articles.length === 0 ? (
            <Empty title={text.articles.none} hint={text.articles.noneHint} />
          ) : route.table ? (
            <ArticlesTable articles={articles} />
          ) : (
            <ul class="list" data-list>
              {articles.map((article) => (
                <ArticleItem key={article.id} article={article} />
              ))}
            </ul>
          )
        }
      </Await>
      <More endpoint={articlesEndpoint()} />
    </main>
  );
}

export function ArticleItem({ article }: { article: ArticleSummary }) {
  const { id, title, publisher, publishedAt, quotations, speakers, events } = article;
  return (
    <li class="article-item">
      <Link to={{ page: "article", id, at: null }} item class="article-item__link">
        <bdi>{title ?? id}</bdi>
      </Link>
      <p class="meta">
        <bdi>{publisher?.label ?? text.article.noOutlet}</bdi>
        {publishedAt !== null && ` · ${readableDate(publishedAt)}`}
        {` · ${text.articles.found(quotations, speakers, events)}`}
      </p>
    </li>
  );
}
