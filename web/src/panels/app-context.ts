import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Actions } from "../controllers/actions.ts";
import type { AppState } from "../state/app-state.ts";

export type App = { readonly state: AppState; readonly actions: Actions };

export const AppContext = createContext<App | null>(null);

/** The state to show and what can be done with it. */
export function useApp(): App {
  const app = useContext(AppContext);
  if (app === null) throw new Error("a panel is shown outside of the app");
  return app;
}
