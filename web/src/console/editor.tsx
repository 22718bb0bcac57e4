import {
  autocompletion,
  type CompletionContext,
  type CompletionResult,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching, StreamLanguage, syntaxHighlighting } from "@codemirror/language";
import { cypher } from "@codemirror/legacy-modes/mode/cypher";
import { EditorState, Prec } from "@codemirror/state";
import { EditorView, keymap, placeholder } from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";
import { useEffect, useRef } from "preact/hooks";
import { text } from "../strings.ts";
import { type Completion, completionsAt } from "./completion.ts";
import { editorTheme } from "./editor-theme.ts";

type EditorProps = {
  /** What it begins with. */
  initial: string;
  /** The query of the address; when another one comes, as by going back, it takes the place of what was written. */
  given: string | null;
  queries: readonly string[];
  onChange: (value: string) => void;
  onRun: () => void;
  /** A named query was chosen among the completions. */
  onQuery: (name: string) => void;
};

/** A field for Cypher. Tab leaves it, as every field; Ctrl+Enter runs what it holds. */
export function Editor(props: EditorProps) {
  const parent = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    if (parent.current === null) return;
    // Within a root of its own the editor adopts its styles; elsewhere it would write them into the page, which the policy refuses.
    const root = parent.current.shadowRoot ?? parent.current.attachShadow({ mode: "open" });
    const editor = new EditorView({
      ...{ parent: root, root },
      state: EditorState.create({ doc: props.initial, extensions: extensions(latest) }),
    });
    view.current = editor;
    return () => editor.destroy();
  }, []);
  useEffect(() => {
    const editor = view.current;
    const { given } = props;
    if (editor === null || given === null || editor.state.doc.toString() === given) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: given } });
  }, [props.given]);
  return <div class="editor" ref={parent} />;
}

type Latest = { readonly current: EditorProps };

function extensions(latest: Latest) {
  const run = () => {
    latest.current.onRun();
    return true;
  };
  return [
    Prec.highest(keymap.of([{ key: "Mod-Enter", run }])),
    keymap.of([...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...defaultKeymap]),
    history(),
    closeBrackets(),
    bracketMatching(),
    autocompletion({ override: [(context) => complete(context, latest)] }),
    StreamLanguage.define(cypher),
    syntaxHighlighting(classHighlighter),
    editorTheme,
    EditorView.domEventHandlers({ beforeinput: replaceSelected }),
    EditorView.lineWrapping,
    placeholder(text.console.placeholder),
    EditorView.contentAttributes.of({ "aria-label": text.console.editor }),
    EditorView.updateListener.of(({ docChanged, state }) => {
      if (docChanged) latest.current.onChange(state.doc.toString());
    }),
  ];
}

/** A browser that types over coloured words writes their style into the page, which the policy refuses: the editor does it by itself. */
function replaceSelected(event: InputEvent, view: EditorView): boolean {
  const { inputType, data } = event;
  const isOver = inputType === "insertText" && !view.state.selection.main.empty;
  if (!isOver || data === null || view.composing) return false;
  event.preventDefault();
  view.dispatch(view.state.replaceSelection(data), { userEvent: "input.type" });
  return true;
}

const TYPES: Readonly<Record<Completion["kind"], string>> = {
  label: "class",
  relationship: "interface",
  property: "property",
  keyword: "keyword",
  query: "function",
};

function complete({ state, pos }: CompletionContext, latest: Latest): CompletionResult | null {
  const found = completionsAt(state.doc.toString(), pos, latest.current.queries);
  if (found === null) return null;
  return {
    from: found.from,
    options: found.options.map(({ label, kind }) => ({
      label,
      type: TYPES[kind],
      detail: text.console.kinds[kind],
      ...(kind === "query" ? { apply: () => latest.current.onQuery(label) } : {}),
    })),
    validFor: /^[\w-]*$/,
  };
}
