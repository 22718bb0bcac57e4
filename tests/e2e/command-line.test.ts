import { chmodSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { contentHash } from "../../src/domain/hash.ts";
import { type Ended, start, typed } from "../support/command-line.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

// Processes of their own take a second or two each, and more on a busy machine.
describe("the program", { timeout: 60_000 }, () => {
  it("ends as its command does, with results and messages apart", async () => {
    const folder = temporaryFolder();
    const [version, wrong, extracted] = await Promise.all([
      start(folder, ["--version"]).ended,
      start(folder, ["nonsense"]).ended,
      start(folder, ["extract", "gone.txt"]).ended,
    ]);
    expect(version).toEqual({ code: 0, stdout: "0.1.0\n", stderr: "" });
    expect(wrong).toEqual({
      code: 2,
      stdout: "",
      stderr: 'whosaid: there is no command "nonsense"; whosaid --help shows them\n',
    });
    expect(extracted).toMatchObject({ code: 1, stdout: "" });
    expect(extracted.stderr).toBe(
      "gone.txt: is not there; check the path, or where the link leads\n",
    );
  });

  it("ends quietly when nobody reads what it prints", async () => {
    const folder = temporaryFolder();
    await typed(folder, ["import", "seeds/articles"]);
    const store = path.join(folder, "home/.local/share/whosaid/graph.whosaid");
    const running = start(folder, ["export", "canonical", "--store", `file:${store}`]);
    await running.firstLine;
    running.closeOutput();
    expect(await running.ended).toMatchObject({ code: 0, stderr: "" });
  });

  it("serves the demonstration within ten seconds, and closes it when it is told to", async () => {
    const started = performance.now();
    const folder = temporaryFolder();
    const server = start(folder, ["serve", "--demo", "--port", "0"]);
    const url = await server.firstLine;
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(await (await fetch(`${url}/health`)).json()).toMatchObject({
      status: "ok",
      articles: 17,
    });
    // Pages that are asked for leave nothing on the terminal.
    await (await fetch(`${url}/articles`)).text();
    server.kill("SIGTERM");
    expect(await server.ended).toEqual({ code: 0, stdout: `${url}\n`, stderr: "" });
    // The store is free again, and the articles are not read a second time.
    const again = start(folder, ["serve", "--demo", "--port", "0"]);
    await again.firstLine;
    again.kill("SIGINT");
    expect(await again.ended).toMatchObject({ code: 0 });
  });

  it("asks the server that holds the store, and gets the same answers", async () => {
    const folder = temporaryFolder({
      "bad.jsonl": '{"text":1}\n{"id":"good","text":"She said no."}',
    });
    const commands = [
      ["query", "--list"],
      ["query", "speakers", "--format", "csv"],
      ["query", "who-said-what-about", "about=expulsion of 12 diplomats", "--format", "json"],
      ["query", "nonsense"],
      ["query", "speakers", "colour=red"],
      ["cypher", "MATCH (a:Article) RETURN a.id AS id, $n AS n ORDER BY id", "n=[1,2]"],
      ["cypher", "MATCH (n) RETURN n.id AS id ORDER BY id", "--limit", "3"],
      ["cypher", "CREATE (n)"],
      ["export", "canonical"],
      ["export", "gexf"],
      ["import", "seeds/articles"],
      ["import", path.join(folder, "bad.jsonl"), "--format", "json"],
      ["erase", "person", "anatoly antonov", "--dry-run"],
      ["erase", "person", "Nobody At All"],
      ["remove", "good", "nobody's/article?"],
      ["export", "canonical"],
    ];
    await typed(folder, ["import", "seeds/articles"]);
    const alone = [];
    for (const args of commands) alone.push(brief(await typed(folder, args)));

    const store = `file:${path.join(folder, "home/.local/share/whosaid/graph.whosaid")}`;
    const server = start(folder, ["serve", "--port", "0", "--store", store]);
    const url = await server.firstLine;
    for (const [nth, args] of commands.entries()) {
      expect(brief(await typed(folder, args)), args.join(" ")).toEqual(alone[nth]);
    }
    expect(await typed(folder, ["serve", "--port", "0"])).toEqual({
      code: 1,
      stdout: "",
      stderr: expect.stringContaining(`is open in process ${server.pid}; it answers at ${url}`),
    });
  });

  it("says that a port is taken when it was asked for", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    onTestFinished(() => void other.close());
    await new Promise((resolve) => other.once("listening", resolve));
    const { port } = other.address() as AddressInfo;
    const folder = temporaryFolder();
    expect(await typed(folder, ["serve", "--port", `${port}`])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(`port ${port} is taken; choose another one`),
    });
  });

  it.skipIf(process.getuid?.() !== 0)("names a file that it must not read", async () => {
    const folder = temporaryFolder({ "in/a.txt": "secret", "in/b.txt": "She said no." });
    for (const open of [folder, path.join(folder, "in")]) chmodSync(open, 0o755);
    chmodSync(path.join(folder, "in/a.txt"), 0o000);
    const { code, stderr } = await start(folder, ["extract", path.join(folder, "in")], {
      user: 65_534,
    }).ended;
    expect(code).toBe(1);
    expect(stderr).toContain("a.txt: must not be read by you");
  });
});

/** A long output is compared by its length and hash. */
function brief({ stdout, ...rest }: Ended): object {
  return {
    ...rest,
    stdout: stdout.length < 5_000 ? stdout : [stdout.length, contentHash([stdout])],
  };
}
