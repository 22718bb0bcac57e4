import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { text } from "../strings.ts";
import { FailureNote } from "./states.tsx";

/** `fetch` is for who knows that the component is about to be shown. */
type Lazy<Props> = ComponentType<Props> & { fetch(): void };

/** A component whose code is fetched when it is first shown. */
export function lazily<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): Lazy<Props> {
  let loaded: ComponentType<Props> | null = null;
  function Lazily(props: Props) {
    const [status, setStatus] = useState<"loading" | "ready" | "failed">(
      loaded === null ? "loading" : "ready",
    );
    useEffect(() => {
      if (status !== "loading") return;
      load().then(
        (component) => {
          loaded = component;
          setStatus("ready");
        },
        () => setStatus("failed"),
      );
    }, [status]);
    if (status === "failed") {
      const failure = { ...text.failures.missingPart, status: null };
      return <FailureNote failure={failure} onRetry={() => setStatus("loading")} />;
    }
    const Loaded = loaded;
    return Loaded === null ? (
      <p class="state state--loading" role="status">
        {text.states.loading}
      </p>
    ) : (
      <Loaded {...props} />
    );
  }
  return Object.assign(Lazily, {
    fetch: () => {
      load().then(
        (component) => {
          loaded = component;
        },
        () => undefined, // it is asked for again, and the failure told, when it is shown
      );
    },
  });
}
