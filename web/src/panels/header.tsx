import { NO_GRAPH_FILTER } from "../state/graph-filter.ts";
import { text } from "../strings.ts";
import { useApp } from "./app-context.ts";
import { Link } from "./link.tsx";
import { SearchBox } from "./search-box.tsx";

export function Header() {
  const { page } = useApp().state.route;
  return (
    <header class="header">
      <Link to={{ page: "home" }} class="wordmark">
        {text.name}
      </Link>
      {page !== "home" && <SearchBox />}
      <nav class="header__links" aria-label={text.navigation.label}>
        <Link to={{ page: "articles" }} current={page === "articles"}>
          {text.navigation.articles}
        </Link>
        <Link to={{ page: "import" }} current={page === "import"}>
          {text.navigation.import}
        </Link>
        <Link
          to={{ page: "whole", select: null, view: null, keep: NO_GRAPH_FILTER }}
          current={page === "whole"}
        >
          {text.navigation.whole}
        </Link>
        <Link to={{ page: "curation", show: "queue" }} current={page === "curation"}>
          {text.navigation.curation}
        </Link>
        <Link to={{ page: "console", query: null }} current={page === "console"}>
          {text.navigation.console}
        </Link>
      </nav>
    </header>
  );
}
