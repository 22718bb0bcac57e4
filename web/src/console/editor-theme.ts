import { EditorView } from "@codemirror/view";

const MONOSPACE = 'ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace';
const BOX = { border: "1px solid var(--rule-strong)", borderRadius: "6px" };
const SURFACE = { background: "var(--surface)", color: "var(--ink)" };

/** The colours of the page, light and dark, within the editor. */
export const editorTheme = EditorView.theme({
  "&": { ...BOX, ...SURFACE, minHeight: "7rem", maxHeight: "45dvh", fontSize: "0.9375rem" },
  "&.cm-focused": { outline: "2px solid var(--focus)" },
  ".cm-scroller": { overflow: "auto", fontFamily: MONOSPACE, lineHeight: "1.5" },
  ".cm-content": { minHeight: "6.5rem", padding: "0.5rem 0.4rem", caretColor: "var(--ink)" },
  ".cm-placeholder": { color: "var(--soft)" },
  ".cm-tooltip": { ...BOX, ...SURFACE, overflow: "hidden" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: MONOSPACE, fontSize: "0.875rem" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "0.15rem 0.5rem" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": {
    background: "var(--ink)",
    color: "var(--paper)",
  },
  ".cm-completionDetail": { fontStyle: "normal", fontFamily: "var(--sans)", opacity: "0.85" },
  ".tok-keyword": { color: "var(--accent)", fontWeight: "600" },
  ".tok-string": { color: "var(--group)" },
  ".tok-number, .tok-bool, .tok-atom": { color: "var(--institution)" },
  ".tok-comment": { color: "var(--soft)", fontStyle: "italic" },
  ".tok-variableName2, .tok-propertyName, .tok-typeName": { color: "var(--person)" },
});
