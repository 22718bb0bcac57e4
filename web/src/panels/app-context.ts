import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Actions } from "../controllers/actions.ts";
import type { AppState } from "../state/app-state.ts";
import type { Route } from "../state/route.ts";

export type App = { readonly state: AppState; readonly actions: Actions };

export const AppContext = createContext<App | null>(null);

/** The route alone: a page has thousands of links that depend on nothing else of the state. */
export const RouteContext = createContext<Route>({ page: "home" });

export function useRoute(): Route {
  return useContext(RouteContext);
}

/** The state to show and what can be done with it. */
export function useApp(): App {
  const app = useContext(AppContext);
  if (app === null) throw new Error("a panel is shown outside of the app");
  return app;
}
