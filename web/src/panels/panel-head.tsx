import type { Kind } from "../../../src/contract/values.ts";
import { text } from "../strings.ts";
import { KindIcon } from "./kind-icon.tsx";

type PanelHeadProps = { kind: Kind; title: string; badge?: string | null };

export function PanelHead({ kind, title, badge = null }: PanelHeadProps) {
  return (
    <header class="panel__head">
      <p class="eyebrow">
        <KindIcon kind={kind} />
        {text.kinds[kind].one}
        {badge !== null && <span class="badge">{badge}</span>}
      </p>
      <h1 class={kind === "statement" ? "panel__words" : ""} dir="auto">
        {title}
      </h1>
    </header>
  );
}
