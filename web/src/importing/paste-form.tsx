import type { ComponentChildren } from "preact";
import { useApp } from "../panels/app-context.ts";
import type { PastedText } from "../state/imports.ts";
import { text } from "../strings.ts";

/** A text that was copied from somewhere, with what the reader knows of it. */
export function PasteForm() {
  const { state, actions } = useApp();
  const { pasted } = state.imports;
  const write = (change: Partial<PastedText>) =>
    actions.dispatch({
      type: "imports",
      action: { type: "written", pasted: { ...pasted, ...change } },
    });
  return (
    <form
      class="paste"
      aria-label={text.import.paste}
      onSubmit={(event) => {
        event.preventDefault();
        actions.importing.addPasted();
      }}
    >
      <label class="paste__text">
        <span class="drop__title">{text.import.paste}</span>
        <textarea
          class="field"
          aria-label={text.import.text}
          placeholder={text.import.textHint}
          rows={7}
          required
          value={pasted.text}
          onInput={(event) => write({ text: event.currentTarget.value })}
        />
      </label>
      <Known label={text.import.headline}>
        <input
          class="field"
          type="text"
          value={pasted.title}
          onInput={(event) => write({ title: event.currentTarget.value })}
        />
      </Known>
      <Known label={text.import.outlet}>
        <input
          class="field"
          type="text"
          value={pasted.publisher}
          onInput={(event) => write({ publisher: event.currentTarget.value })}
        />
      </Known>
      <Known label={text.import.address}>
        <input
          class="field"
          type="url"
          value={pasted.url}
          onInput={(event) => write({ url: event.currentTarget.value })}
        />
      </Known>
      <Known label={text.import.date}>
        <input
          class="field"
          type="date"
          value={pasted.publishedAt}
          onInput={(event) => write({ publishedAt: event.currentTarget.value })}
        />
      </Known>
      <p>
        <button type="submit" class="button button--strong">
          {text.import.submit}
        </button>
      </p>
    </form>
  );
}

function Known({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the field is the child
    <label>
      <span class="meta">
        {label} ({text.import.optional})
      </span>
      {children}
    </label>
  );
}
