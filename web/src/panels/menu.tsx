import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";

type MenuProps = { title: string; children: ComponentChildren };

/** A button of the toolbar that opens what belongs to it; Escape closes it. */
export function Menu({ title, children }: MenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  return (
    <details
      ref={menu}
      class="menu"
      name="graph-menu"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || menu.current === null) return;
        event.preventDefault();
        menu.current.open = false;
        menu.current.querySelector("summary")?.focus();
      }}
    >
      <summary class="tool tool--text">{title}</summary>
      <div class="menu__body">{children}</div>
    </details>
  );
}
