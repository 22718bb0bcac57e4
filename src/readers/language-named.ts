/** The ISO 639-1 code of a language that is called by its code or, as GDELT does, by its English name ("GERMAN"); null for another word. */
export function languageNamed(name: string): string | null {
  const word = name.trim().toLowerCase();
  if (/^[a-z]{2}(?:-|$)/.test(word)) return word.slice(0, 2);
  codes ??= codesByName();
  return codes.get(word) ?? null;
}

let codes: ReadonlyMap<string, string> | undefined;

function codesByName(): ReadonlyMap<string, string> {
  const names = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  return new Map(
    letters
      .flatMap((first) => letters.map((second) => `${first}${second}`))
      .flatMap((code) => {
        const name = names.of(code)?.toLowerCase();
        return name === undefined ? [] : [[name, code] as const];
      }),
  );
}
