import express from "express";
import { describe, expect, it, onTestFinished } from "vitest";
import { listen } from "../../../src/server/listen.ts";

// Another address of every machine but a Mac, where it is to be set up first.
describe.skipIf(process.platform === "darwin")("a server asked at 127.0.0.2", () => {
  it("does not answer", async () => {
    await expect(fetch(await otherAddress({ port: 0 }))).rejects.toThrow("fetch failed");
  });

  it("answers within a container, whose published port leads to another address", async () => {
    const answer = await fetch(await otherAddress({ port: 0, inContainer: true }));
    expect(await answer.text()).toBe("hello");
  });
});

async function otherAddress(place: Parameters<typeof listen>[1]): Promise<string> {
  const app = express().use((_request, response) => void response.send("hello"));
  const { url, close } = await listen(app, place);
  onTestFinished(close);
  return url.replace("127.0.0.1", "127.0.0.2");
}
