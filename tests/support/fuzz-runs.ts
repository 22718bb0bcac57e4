/** How many invented texts are read: `WHOSAID_FUZZ_RUNS`, else as many as CI or a person has patience for. */
export const FUZZ_RUNS = Number(
  process.env["WHOSAID_FUZZ_RUNS"] ?? (process.env["CI"] === undefined ? 1_000 : 20_000),
);
