import type { ComponentChildren } from "preact";
import type { Thing } from "../../../src/contract/values.ts";
import { kindOfId } from "../state/id-kind.ts";
import { formatRoute, type Route } from "../state/route.ts";
import { NO_FILTER } from "../state/statement-filter.ts";
import { useRoute } from "./app-context.ts";
import { KindIcon } from "./kind-icon.tsx";

type LinkProps = {
  to: Route;
  class?: string;
  item?: boolean;
  current?: boolean;
  title?: string;
  style?: Readonly<Record<string, string>>;
  "aria-label"?: string;
  children: ComponentChildren;
};

/** A link within the viewer; the router follows it without loading the page anew. */
export function Link({ to, item = false, current = false, children, ...rest }: LinkProps) {
  return (
    <a
      href={formatRoute(to)}
      {...(item ? { "data-item": "" } : {})}
      {...(current ? { "aria-current": "page" as const } : {})}
      {...rest}
    >
      {children}
    </a>
  );
}

/** The page of a thing. */
export function routeOf(id: string): Route {
  const kind = kindOfId(id);
  return kind === "article"
    ? { page: "article", id, at: null }
    : { page: "thing", kind, id, view: null, only: NO_FILTER };
}

/** Where a thing is shown from here: within the graph that is being explored, so that it stays; else on its page. */
export function routeWithin(route: Route, id: string): Route {
  if (kindOfId(id) === "article") return routeOf(id);
  if (route.page === "whole") return { ...route, select: id };
  if (route.page !== "graph") return routeOf(id);
  const { spec } = route;
  const roots = spec.roots.includes(id) ? spec.roots : [...spec.roots, id];
  return { ...route, spec: { ...spec, roots, select: id } };
}

/** A thing by its name. */
export function ThingLink({ thing, icon = true }: { thing: Thing; icon?: boolean }) {
  const route = useRoute();
  return (
    <Link to={routeWithin(route, thing.id)} class="thing-link">
      {icon && <KindIcon kind={thing.kind} />}
      <bdi>{thing.label}</bdi>
    </Link>
  );
}
