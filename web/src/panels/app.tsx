import type { Route } from "../state/route.ts";
import { text } from "../strings.ts";
import { type App, AppContext, RouteContext } from "./app-context.ts";
import { ArticlePage } from "./article-page.tsx";
import { ArticlesPage } from "./articles-page.tsx";
import { Header } from "./header.tsx";
import { HomePage } from "./home-page.tsx";
import { lazily } from "./lazily.tsx";
import { Link } from "./link.tsx";
import { SearchPage } from "./search-page.tsx";
import { Empty } from "./states.tsx";
import { Workspace } from "./workspace.tsx";

const CurationPage = lazily(() =>
  import("../curation/curation-page.tsx").then((part) => part.CurationPage),
);

const ImportPage = lazily(() =>
  import("../importing/import-page.tsx").then((part) => part.ImportPage),
);

const ConsolePage = lazily(() =>
  import("../console/console-page.tsx").then((part) => part.ConsolePage),
);

export function AppView({ app }: { app: App }) {
  return (
    <AppContext.Provider value={app}>
      <RouteContext.Provider value={app.state.route}>
        <a class="skip" href="#page">
          {text.skip}
        </a>
        <Header />
        <Page route={app.state.route} />
      </RouteContext.Provider>
    </AppContext.Provider>
  );
}

function Page({ route }: { route: Route }) {
  switch (route.page) {
    case "home":
      return <HomePage />;
    case "search":
      return <SearchPage route={route} />;
    case "thing":
    case "graph":
    case "whole":
      return <Workspace view={route.view} />;
    case "articles":
      return <ArticlesPage route={route} />;
    case "import":
      return (
        <main class="import" id="page" tabIndex={-1}>
          <ImportPage />
        </main>
      );
    case "article":
      return <ArticlePage route={route} />;
    case "console":
      return (
        <main class="console" id="page" tabIndex={-1}>
          <ConsolePage query={route.query} />
        </main>
      );
    case "curation":
      return (
        <main class="curation" id="page" tabIndex={-1}>
          <CurationPage view={route.show} />
        </main>
      );
    case "unknown":
      return (
        <main class="column" id="page" tabIndex={-1}>
          <Empty title={text.states.unknownPage} hint={text.states.unknownHint} />
          <p>
            <Link to={{ page: "home" }}>{text.states.home}</Link>
          </p>
        </main>
      );
    default:
      return route satisfies never;
  }
}
