import type { ComponentChildren } from "preact";
import type { Thing } from "../../../src/contract/values.ts";
import { kindOfId } from "../state/id-kind.ts";
import { formatRoute, type Route } from "../state/route.ts";
import { useApp } from "./app-context.ts";
import { KindIcon } from "./kind-icon.tsx";

type LinkProps = {
  to: Route;
  class?: string;
  item?: boolean;
  current?: boolean;
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
    : { page: "thing", kind, id, view: null };
}

/**
 * A thing by its name. Within a graph it is selected there when it is drawn, so that the graph stays; else its page opens.
 */
export function ThingLink({ thing, icon = true }: { thing: Thing; icon?: boolean }) {
  const { state } = useApp();
  const { route } = state;
  const to: Route = route.page === "whole" ? { ...route, select: thing.id } : routeOf(thing.id);
  return (
    <Link to={to} class="thing-link">
      {icon && <KindIcon kind={thing.kind} />}
      <bdi>{thing.label}</bdi>
    </Link>
  );
}
