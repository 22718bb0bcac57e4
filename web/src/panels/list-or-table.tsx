import type { Route } from "../state/route.ts";
import { text } from "../strings.ts";
import { Link } from "./link.tsx";

type TableRoute = Extract<Route, { readonly table?: true }>;

/** Two views of the same, each with an address of its own; `name`: what the other one than the table is called. */
export function ListOrTable({ route, name }: { route: TableRoute; name: string }) {
  const { table, ...list } = route;
  return (
    <nav class="tabs" aria-label={text.graph.view}>
      <Link to={list} class="tab" current={table !== true}>
        {name}
      </Link>
      <Link to={{ ...list, table: true }} class="tab" current={table === true}>
        {text.graph.views.table}
      </Link>
    </nav>
  );
}
