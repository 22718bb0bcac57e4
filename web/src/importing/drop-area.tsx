import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { SOURCE_ENDINGS } from "../../../src/contract/import.ts";
import { useApp } from "../panels/app-context.ts";
import { text } from "../strings.ts";
import { type Dropped, droppedFiles } from "./dropped-files.ts";

const ENDINGS = Object.values(SOURCE_ENDINGS).flat();

/** Where files and folders are dropped; anywhere on the page will do. A button chooses them from a list. */
export function DropArea() {
  const { actions } = useApp();
  const [isOver, setOver] = useState(false);
  const [skipped, setSkipped] = useState<Dropped | null>(null);
  const input = useRef<HTMLInputElement>(null);
  useDrop(setOver, (dropped) => {
    setSkipped(dropped);
    actions.importing.addFiles(dropped.files);
  });
  return (
    <section class={`drop ${isOver ? "drop--over" : ""}`} aria-label={text.import.files}>
      <p class="drop__title">{isOver ? text.import.dropping : text.import.drop}</p>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ENDINGS.map((ending) => `.${ending}`).join(",")}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          actions.importing.addFiles(files.map((file) => ({ name: file.name, content: file })));
          // The same file can be chosen again.
          event.currentTarget.value = "";
        }}
      />
      <button type="button" class="button" onClick={() => input.current?.click()}>
        {text.import.choose}
      </button>
      <p class="meta drop__kinds">{text.import.kinds}</p>
      <p role="status" class="meta">
        {skipped !== null && skipped.skipped > 0 && text.import.skipped(skipped.skipped)}
        {skipped !== null && skipped.files.length === 0 && ` ${text.import.emptyFolder}`}
      </p>
    </section>
  );
}

/** Elsewhere the browser would leave the page for the file: who drops one as soon as the page is seen must be heard. */
function useDrop(setOver: (isOver: boolean) => void, onDrop: (dropped: Dropped) => void): void {
  const latest = useRef(onDrop);
  latest.current = onDrop;
  useLayoutEffect(() => {
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes("Files") !== true) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes("Files") !== true) return;
      event.preventDefault();
      setOver(false);
      void droppedFiles(event.dataTransfer, ENDINGS).then((dropped) => latest.current(dropped));
    };
    addEventListener("dragover", over);
    addEventListener("dragleave", leave);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", over);
      removeEventListener("dragleave", leave);
      removeEventListener("drop", drop);
    };
  }, []);
}
