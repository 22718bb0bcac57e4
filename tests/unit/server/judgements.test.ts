import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  CurationQueueSchema,
  JudgementListSchema,
  JudgementSchema,
} from "../../../src/contract/judgements.ts";
import { ArticleSchema, StatementListSchema } from "../../../src/contract/things.ts";
import { type StoryServer, send, sendJson, startStory } from "../../support/story-server.ts";

let server: StoryServer;
beforeAll(async () => {
  server = await startStory();
  await importArticles(
    {
      id: "fjord",
      publisher: "Fjord Daily",
      publishedAt: "2022-05-03",
      text: "OSLO — “We will keep the embassy open until the last visa is stamped,” said Marit Solberg, the Norwegian ambassador, on Tuesday.",
    },
    {
      id: "wire",
      publisher: "Coast Wire",
      publishedAt: "2022-05-04",
      text: "Trade will grow. “Trade will grow again before the end of the summer, whatever they say,” Marit Solberg, the Danish minister, told reporters.",
    },
  );
});
afterAll(() => server.close());

async function importArticles(...articles: Record<string, unknown>[]): Promise<void> {
  const body = { articles: articles.map((fields) => ({ fields, source: "test", place: "" })) };
  expect((await sendJson(server.url, "/api/v1/import", body)).status).toBe(200);
}

async function firstQuotation(article: string) {
  const { body } = await send(server.url, `/api/v1/articles/${article}`);
  const [quotation] = ArticleSchema.parse(JSON.parse(body)).quotationList;
  if (quotation === undefined) throw new Error(`no quotation in ${article}`);
  return quotation;
}

async function speakerOf(article: string): Promise<string> {
  const [speaker] = (await firstQuotation(article)).speakers;
  return `${speaker?.id} (${speaker?.method === "judgement" ? "judged" : "read"})`;
}

async function judge(wish: object) {
  const { status, body } = await sendJson(server.url, "/api/v1/judgements", wish);
  expect([status, body]).toEqual([201, expect.anything()]);
  return JudgementSchema.parse(JSON.parse(body));
}

async function undo(id: string) {
  const { body } = await sendJson(server.url, `/api/v1/judgements/${id}/undo`, {});
  return JudgementSchema.parse(JSON.parse(body));
}

async function agentOf(article: string): Promise<string> {
  return (await firstQuotation(article)).speakers[0]?.id ?? "";
}

describe("judgements over HTTP", () => {
  it("unite two agents, and undo parts them again", async () => {
    const [ambassador, minister] = [await agentOf("fjord"), await agentOf("wire")];
    expect(ambassador).not.toBe(minister);
    const made = await judge({
      verdict: "same",
      a: ambassador,
      b: minister,
      reason: "she changed office",
    });
    expect(made).toMatchObject({ verdict: "same", state: "holds", by: "editor" });
    expect(made.a).toMatchObject({ name: "Marit Solberg", things: [{ label: "Marit Solberg" }] });
    expect(made.a.evidence[0]?.text).toContain("Solberg");
    expect(await agentOf("fjord")).toBe(await agentOf("wire"));
    expect(await undo(made.id)).toMatchObject({ state: "undone" });
    expect([await agentOf("fjord"), await agentOf("wire")]).toEqual([ambassador, minister]);
  });

  it("give a quotation another speaker, who keeps it when the article is edited", async () => {
    const quotation = await firstQuotation("wire");
    const [read, right] = [await speakerOf("wire"), await agentOf("fjord")];
    const made = await judge({
      verdict: "speaker",
      a: quotation.id,
      b: right,
      by: "Eva",
    });
    expect(made.by).toBe("Eva");
    const judged = await firstQuotation("wire");
    expect(judged.judgements).toEqual([
      { id: made.id, verdict: "speaker", by: "Eva", at: made.at, reason: null },
    ]);
    expect(judged.speakers.map(({ reasons }) => reasons)).toEqual([
      [],
      ["named for the first time"],
    ]);
    expect(await speakerOf("wire")).toBe(`${right} (judged)`);
    const { body } = await send(server.url, `/api/v1/agents/${right}/statements`);
    expect(StatementListSchema.parse(JSON.parse(body)).statements).toHaveLength(2);
    await importArticles({
      id: "wire",
      publisher: "Coast Wire",
      publishedAt: "2022-05-04",
      text: "Corrected. Trade will grow. “Trade will grow again before the end of the summer, whatever they say,” Marit Solberg, the Danish minister, told reporters on Wednesday.",
    });
    expect(await speakerOf("wire")).toBe(`${right} (judged)`);
    await undo(made.id);
    expect(await speakerOf("wire")).toBe(read);
    expect((await firstQuotation("wire")).judgements).toEqual([]);
  });

  it("wait while the words that they are held by are gone, and hold again with them", async () => {
    const fields = {
      id: "brief",
      publishedAt: "2022-05-05",
      text: "“Nothing has been signed yet, and nothing will be,” said Otto Kranz, the Norwegian minister.",
    };
    await importArticles(fields);
    const made = await judge({
      verdict: "same",
      a: await agentOf("brief"),
      b: await agentOf("fjord"),
    });
    await send(server.url, "/api/v1/articles/brief", { method: "DELETE" });
    const stateNow = async (): Promise<string | undefined> => {
      const { body } = await send(server.url, "/api/v1/judgements");
      const { judgements } = JudgementListSchema.parse(JSON.parse(body));
      return judgements.find(({ id }) => id === made.id)?.state;
    };
    expect(await stateNow()).toBe("waits");
    await importArticles(fields);
    expect(await stateNow()).toBe("holds");
    expect(await agentOf("brief")).toBe(await agentOf("fjord"));
    await undo(made.id);
  });

  it("take a pair that nobody can decide out of the queue", async () => {
    const queue = async () => {
      const { body } = await send(server.url, "/api/v1/curation-queue?limit=200");
      return CurationQueueSchema.parse(JSON.parse(body)).questions;
    };
    const isOfSolberg = ({ a, b }: Awaited<ReturnType<typeof queue>>[number]): boolean =>
      a.thing.label === "Marit Solberg" && b.thing.label === "Marit Solberg";
    const question = (await queue()).find(isOfSolberg);
    expect(question).toMatchObject({ kind: "agent", changes: expect.any(Number) });
    expect(question?.reasons.join(", ")).toContain("same given name and surname");
    expect(question?.a.evidence[0]?.text).toContain("Solberg");
    const made = await judge({
      verdict: "unsure",
      a: question?.a.thing.id,
      b: question?.b.thing.id,
    });
    expect((await queue()).filter(isOfSolberg)).toEqual([]);
    await undo(made.id);
    expect((await queue()).filter(isOfSolberg)).toHaveLength(1);
  });
});

describe("what cannot be judged is refused with what to do", () => {
  it.each([
    [{ verdict: "same", a: "agent-norway", b: "agent-denmark" }, 400, "those are settled"],
    [{ verdict: "same", a: "event-x", b: "nothing" }, 404, "there is no"],
    [{ verdict: "maybe", a: "x", b: "y" }, 400, "verdict"],
    [{ verdict: "same", a: "x" }, 400, "b:"],
    [{ verdict: "same", a: "x", b: "y", colour: "red" }, 400, "colour"],
  ])("%j", async (wish, status, words) => {
    const answer = await sendJson(server.url, "/api/v1/judgements", wish);
    expect([answer.status, answer.body]).toEqual([status, expect.stringContaining(words)]);
  });

  it("two that are one already, two kinds, and an unknown judgement", async () => {
    const [speaker, quotation] = [await agentOf("fjord"), await firstQuotation("fjord")];
    const refused = async (wish: object): Promise<string> => {
      const { status, body } = await sendJson(server.url, "/api/v1/judgements", wish);
      expect(status).toBe(400);
      return body;
    };
    expect(await refused({ verdict: "different", a: speaker, b: speaker })).toContain(
      "name the passages that do not belong together",
    );
    expect(await refused({ verdict: "same", a: speaker, b: quotation.id })).toContain(
      "judge two of one kind",
    );
    expect(await refused({ verdict: "speaker", a: speaker, b: speaker })).toContain(
      "is no quotation or statement",
    );
    const { status } = await sendJson(server.url, "/api/v1/judgements/judgement-0/undo", {});
    expect(status).toBe(404);
  });
});
