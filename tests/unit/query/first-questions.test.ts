import { afterEach, expect, it, vi } from "vitest";
import { askFirstQuestions } from "../../../src/query/first-questions.ts";
import type { NamedQueryDeps } from "../../../src/query/named-queries.ts";
import { overview } from "../../../src/query/overview.ts";
import { openEmpty, openStory } from "../../support/story-store.ts";

let deps: NamedQueryDeps | null = null;
afterEach(() => deps?.store.close());

it("asks for whom most is reported of, and for the action most is said about, in everything that is searched", async () => {
  deps = await openStory();
  const search = vi.spyOn(deps.store, "search");
  await askFirstQuestions(deps);

  const { events, speakers } = await overview(deps, { limit: 1 });
  expect(speakers.map(({ label }) => label)).toEqual(["Ilya Brandt"]);
  const words = [...speakers, ...events].map(({ label }) => label);
  expect(new Set(search.mock.calls.map(([asked]) => asked))).toEqual(new Set(words));
  expect(new Set(search.mock.calls.flatMap(([, labels]) => labels))).toEqual(
    new Set(["Agent", "Event", "Statement", "Article"]),
  );
});

it("asks for what the pages of both show", async () => {
  deps = await openStory();
  const read = vi.spyOn(deps.store, "read");
  await askFirstQuestions(deps);
  const asked = read.mock.calls.map(([{ name }, { id }]) => `${name} ${id}`);
  const { events, speakers } = await overview(deps, { limit: 1 });
  const [brandt, action] = [...speakers, ...events].map(({ id }) => id);
  expect(asked).toEqual(
    expect.arrayContaining([
      `api/statements-of-agent ${brandt}`,
      `api/voice-of-agent ${brandt}`,
      `api/event ${action}`,
      `api/statements-of-event ${action}`,
    ]),
  );
});

it("asks an empty store for nothing", async () => {
  deps = await openEmpty();
  const search = vi.spyOn(deps.store, "search");
  await askFirstQuestions(deps);
  expect(search).not.toHaveBeenCalled();
});
