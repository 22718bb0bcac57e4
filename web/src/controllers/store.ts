import { type Action, type AppState, reduce } from "../state/app-state.ts";

/** Holds the one state; everything else reads it and sends actions. */
export type Store = {
  readonly state: () => AppState;
  readonly dispatch: (action: Action) => void;
  /** Called after every change, in the order of subscribing. */
  readonly subscribe: (listener: () => void) => void;
};

export function createStore(initial: AppState): Store {
  const listeners: (() => void)[] = [];
  let state = initial;
  return {
    state: () => state,
    dispatch: (action) => {
      state = reduce(state, action);
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.push(listener);
    },
  };
}
