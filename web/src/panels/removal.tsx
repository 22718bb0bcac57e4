import { useRef } from "preact/hooks";
import type { Article } from "../../../src/contract/things.ts";
import type { Removal } from "../state/removals.ts";
import { text } from "../strings.ts";
import { useApp } from "./app-context.ts";
import { Link } from "./link.tsx";

/** Takes an article out of the graph, after a question that says what goes with it. */
export function RemoveArticle({ article }: { article: Article }) {
  const { state, actions } = useApp();
  const dialog = useRef<HTMLDialogElement>(null);
  const last = state.removals.findLast((one) => one.article.id === article.id);
  const close = () => dialog.current?.close();
  return (
    <footer class="removal">
      {last !== undefined && last.state !== "restored" && <RemovalNote removal={last} />}
      <button
        type="button"
        class="link-button"
        disabled={last?.state === "removing"}
        onClick={() => dialog.current?.showModal()}
      >
        {text.removal.button}
      </button>
      <dialog
        ref={dialog}
        class="dialog"
        aria-labelledby="removal-question"
        // Escape closes the dialog and nothing behind it.
        onKeyDown={(event) => event.stopPropagation()}
      >
        <h2 id="removal-question">{text.removal.question}</h2>
        <p>
          <strong>
            <bdi>{article.title ?? article.id}</bdi>
          </strong>
        </p>
        <p>{text.removal.what(article.quotations)}</p>
        <p>{text.removal.after}</p>
        <p class="dialog__answers">
          <button
            type="button"
            class="button button--strong"
            onClick={() => {
              close();
              actions.removing.remove(article);
            }}
          >
            {text.removal.confirm}
          </button>
          <button type="button" class="button" onClick={close}>
            {text.removal.cancel}
          </button>
        </p>
      </dialog>
    </footer>
  );
}

/** What became of the last article that was removed, with the way back. */
export function LastRemoval() {
  const last = useApp().state.removals.at(-1);
  return (
    <div role="status">
      {last !== undefined && last.state !== "refused" && <RemovalNote removal={last} />}
    </div>
  );
}

function RemovalNote({ removal }: { removal: Removal }) {
  const { actions } = useApp();
  const { article, state, failure } = removal;
  const name = <bdi>{article.title ?? article.id}</bdi>;
  return (
    <div class="notice removal__note">
      <p>
        <strong>
          {state === "restored" ? (
            <Link to={{ page: "article", id: article.id, at: null }}>{name}</Link>
          ) : (
            name
          )}
        </strong>{" "}
        {text.removal.states[state]}
        {failure !== null && (
          <span role="alert">
            {" "}
            {failure.title} {failure.detail}
          </span>
        )}
      </p>
      {state === "removed" && (
        <button type="button" class="button" onClick={() => actions.removing.restore(removal)}>
          {text.removal.undo}
        </button>
      )}
    </div>
  );
}
