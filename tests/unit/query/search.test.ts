import { afterAll, beforeAll, expect, it } from "vitest";
import type { SearchResult } from "../../../src/contract/search.ts";
import { InputError } from "../../../src/query/input-error.ts";
import type { NamedQueryDeps } from "../../../src/query/named-queries.ts";
import { type SearchRequest, search } from "../../../src/query/search.ts";
import { HARBOUR_ID, IDS } from "../../support/story-graph.ts";
import { openStory } from "../../support/story-store.ts";

let deps: NamedQueryDeps;
beforeAll(async () => {
  deps = await openStory();
});
afterAll(() => deps.store.close());

async function find(q: string, more: Partial<SearchRequest> = {}): Promise<SearchResult[]> {
  return (await search(deps, { q, limit: 20, ...more })).results;
}

const marks = ({ excerpt, matches }: SearchResult): string[] =>
  matches.map(({ start, end }) => excerpt.slice(start, end));

it("finds the action first that has every word", async () => {
  const [first] = await find("expulsion of 12 diplomats");
  expect(first).toMatchObject({
    id: IDS.expulsion,
    kind: "event",
    label: "Expulsion of 12 diplomats, Norland → Ostland",
    detail: "2022-03",
    statements: 2,
  });
  expect(first && marks(first)).toEqual(["Expulsion", "12", "diplomats"]);
});

it("finds it by words that its title has not", async () => {
  expect((await find("twelve envoys")).map(({ id }) => id)).not.toContain(IDS.expulsion);
  expect((await find("kicked-out diplomats")).map(({ id }) => id)).toContain(IDS.expulsion);
});

it("finds somebody first by the name, also by its beginning, with office and statements", async () => {
  for (const q of ["Ilya Brandt", "brandt", "Bran"]) {
    expect((await find(q))[0]).toMatchObject({
      id: IDS.brandt,
      kind: "person",
      detail: "ambassador, Ostland",
      statements: 4,
    });
  }
});

it("shows by which of several names somebody was found", async () => {
  const [first] = await find("@OstEnvoy");
  expect(first).toMatchObject({ id: IDS.brandt, label: "Ilya Brandt", excerpt: "@OstEnvoy" });
});

it("puts the very name before longer ones", async () => {
  expect((await find("norland"))[0]).toMatchObject({ id: "agent-norland", label: "Norland" });
});

it("finds statements by their words", async () => {
  const [first] = await find("spies", { kind: "statement" });
  expect(first).toMatchObject({ id: IDS.spies, label: "They were spies,", detail: "Eva Lind" });
  expect(first && marks(first)).toEqual(["spies"]);
});

it("finds articles by their text, and shows the passage", async () => {
  const [first] = await find("punishment Friday", { kind: "article" });
  expect(first).toMatchObject({
    id: HARBOUR_ID,
    label: "Envoy: 27 diplomats will leave",
    detail: "The Harbour Post",
    statements: 2,
  });
  expect(first && marks(first)).toEqual(["punishment", "Friday"]);
});

it("keeps to the kind that is asked for", async () => {
  for (const kind of ["person", "institution", "group", "event", "statement", "article"] as const) {
    const results = await find("Ilya Brandt Norland diplomats spies", { kind });
    expect(results.length).toBeGreaterThan(0);
    expect(new Set(results.map((result) => result.kind))).toEqual(new Set([kind]));
  }
});

it("gives the same results page by page as at once, each once", async () => {
  const q = "diplomats of Norland and Ostland, spies and Brandt";
  const all = (await find(q)).map(({ id }) => id);
  expect(all.length).toBeGreaterThan(8);
  expect(new Set(all).size).toBe(all.length);
  const paged: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await search(deps, { q, limit: 3, cursor });
    paged.push(...page.results.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(paged).toEqual(all);
});

it.each(["%", "AND OR NOT", "*:*", '"', "\\", "n.name = 'x'", "~0.5^9", "\u0000", "(".repeat(500)])(
  "takes %j for words",
  async (q) => {
    await expect(find(q)).resolves.toBeInstanceOf(Array);
  },
);

it("refuses a cursor that no page gave", async () => {
  await expect(find("x", { cursor: "12" })).rejects.toThrow(InputError);
});
