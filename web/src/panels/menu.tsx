import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";

type MenuProps = { title: string; children: ComponentChildren };

/** A button of the toolbar that opens what belongs to it, made when it is opened; Escape closes it. */
export function Menu({ title, children }: MenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <details
      ref={menu}
      class="menu"
      name="graph-menu"
      onToggle={(event) => setOpen(event.currentTarget.open)}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || menu.current === null) return;
        event.preventDefault();
        menu.current.open = false;
        menu.current.querySelector("summary")?.focus();
      }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button; the toggle is told too late for who types on */}
      <summary class="tool tool--text" onClick={() => setOpen(true)}>
        {title}
      </summary>
      {open && <div class="menu__body">{children}</div>}
    </details>
  );
}
