import "./no-eval.ts";
import { render } from "preact";
import { createActions } from "./controllers/actions.ts";
import { goOnWhenAnswered } from "./controllers/go-on.ts";
import { listenToKeys } from "./controllers/keyboard.ts";
import { createLoader } from "./controllers/loader.ts";
import { announcePages } from "./controllers/page-changes.ts";
import { recalledSearches, rememberSearches } from "./controllers/recent-searches.ts";
import { createRouter, currentRoute } from "./controllers/router.ts";
import { suggestWhileTyping } from "./controllers/search-box.ts";
import { createStore } from "./controllers/store.ts";
import { loadWholeGraph } from "./controllers/whole-graph.ts";
import { AppView } from "./panels/app.tsx";
import { initialState } from "./state/app-state.ts";
import "./styles/base.css";
import "./styles/controls.css";
import "./styles/pages.css";
import "./styles/panels.css";
import "./styles/graph.css";
import "./styles/tables.css";
import "./styles/reading.css";
import "./styles/print.css";

const root = document.getElementById("app");
if (root === null) throw new Error("index.html has no element #app");

const store = createStore(initialState(currentRoute(), recalledSearches()));
// Before the loader, which would else ask about the words before the last letter.
suggestWhileTyping(store);
const navigate = createRouter(store);
const actions = createActions(store, navigate, createLoader(store));
const draw = () => render(<AppView app={{ state: store.state(), actions }} />, root);

// Several changes in one turn, as when answers come together, are drawn once.
let drawing = false;
store.subscribe(() => {
  if (drawing) return;
  drawing = true;
  queueMicrotask(() => {
    drawing = false;
    draw();
  });
});
rememberSearches(store);
loadWholeGraph(store);
goOnWhenAnswered(store);
listenToKeys(store, actions);
announcePages(store);
draw();
