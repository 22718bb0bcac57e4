import type { NamedQueryList } from "../../../src/contract/queries.ts";
import { text } from "../strings.ts";

type NamedQuery = NamedQueryList["queries"][number];

type ParametersProps = {
  query: NamedQuery;
  values: ReadonlyMap<string, string>;
  onChange: (parameter: string, value: string) => void;
};

/** What a named query is for, and a field for each of its parameters. */
export function Parameters({ query, values, onChange }: ParametersProps) {
  return (
    <div class="parameters">
      <p>{query.purpose}</p>
      {query.parameters.map(({ name, type, optional, description }) => (
        <label key={name} class="parameters__one">
          <span>
            <strong>{name}</strong>{" "}
            <span class="meta">
              {type}
              {optional && `, ${text.console.optional}`}: {description}
            </span>
          </span>
          <input
            type="text"
            class="field"
            required={!optional}
            inputMode={type === "integer" || type === "number" ? "decimal" : "text"}
            {...(type === "date" ? { placeholder: "2022-02-28" } : {})}
            value={values.get(name) ?? ""}
            onInput={(event) => onChange(name, event.currentTarget.value)}
          />
        </label>
      ))}
      <details>
        <summary>{text.console.asCypher}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
        <pre class="parameters__text" tabIndex={0}>
          {query.text}
        </pre>
      </details>
    </div>
  );
}
