/** The statements of a schema file: each ends with a semicolon at the end of a line. */
export function schemaStatements(text: string): readonly string[] {
  return text
    .split(/;\s*(?:\n|$)/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
}
