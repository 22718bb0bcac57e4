import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { typed } from "../../support/command-line.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const TEXT = "date 2022-03-01 “We will appeal,” Ambassador Eva Lind of Norway said on Monday.";
const COMMANDS = [
  "import",
  "extract",
  "eval",
  "query",
  "cypher",
  "serve",
  "remove",
  "judge",
  "export",
  "verify",
  "upgrade",
  "backup",
  "restore",
  "copy",
];

describe("help", () => {
  it("lists every command", async () => {
    const { code, stdout } = await typed(temporaryFolder(), ["--help"]);
    expect(code).toBe(0);
    for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${command} `, "m"));
  });

  it.each(COMMANDS)("of %s has an example", async (command) => {
    const { code, stdout, stderr } = await typed(temporaryFolder(), [command, "--help"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(new RegExp(`^whosaid ${command}`));
    expect(stdout).toMatch(new RegExp(`^Examples?\n  .*whosaid ${command}`, "m"));
  });
});

const IN_MEMORY = ["--store", "file::memory:"];

describe("wrong use", () => {
  it.each([
    [[], "name a command"],
    [["imprt"], 'there is no command "imprt"'],
    [["import"], "name a source"],
    [["import", "a.txt", "--fast"], "Unknown option '--fast'; see whosaid import --help"],
    [["import", "a.txt", "--format", "csv"], "--format is one of table, json"],
    [["import", "a.txt", "--store"], "Option '--store <value>' argument missing"],
    [["extract"], "name a source"],
    [["eval"], "name one gold file"],
    [["eval", "no-such-file.jsonl"], "no-such-file.jsonl cannot be read"],
    [["eval", "a.jsonl", "--errors", "few"], "--errors is a whole number"],
    [["query"], "name a query"],
    [["query", "no-such-query", ...IN_MEMORY], "there is no query no-such-query; there are"],
    [["query", "speakers", "--format", "xml"], "--format is one of table, json, csv"],
    [["query", "speakers", "Antonov"], '"Antonov" is no key=value'],
    [["query", "speakers", "colour=red", ...IN_MEMORY], "colour: speakers takes no"],
    [["query", "statements-by-speaker", ...IN_MEMORY], "speaker is missing"],
    [
      ["query", "who-said-what-about", "about=x", "from=soon", ...IN_MEMORY],
      '"soon" is not a date',
    ],
    [["query", "who-said-what-about", "about=x", "about=y"], "about is given twice"],
    [["query", "speakers", "--store", "http://x"], '"http://x" is no store'],
    [["cypher"], "give a query"],
    [["cypher", "RETURN 1 AS x", "--limit", "none"], "--limit is a whole number"],
    [["serve", "--port", "99999"], "--port is a number from 0 to 65535"],
    [["serve", "now"], "serve takes no operand"],
    [["remove"], "name an article"],
    [["judge"], "say what to judge"],
    [["judge", "same", "agent-x"], "name two ids: whosaid judge same A B"],
    [["judge", "speaker", "quotation-x"], "name two ids: whosaid judge speaker QUOTATION AGENT"],
    [["judge", "undo"], "name one judgement"],
    [["judge", "undo", "judgement-x", ...IN_MEMORY], "there is no judgement judgement-x"],
    [["judge", "list", "all"], "judge list takes no operand"],
    [["judge", "same", "agent-x", "agent-y", ...IN_MEMORY], "there is no agent agent-"],
    [["export"], "name one format: canonical, jsonld, gexf, graphml, gqg, records, csv"],
    [["export", "pdf"], "name one format"],
    [["export", "csv"], "say where they go: --to FOLDER"],
    [["export", "gexf", "--to", "x"], "--to is for csv only"],
    [["verify", "all"], "verify takes no operand"],
    [["upgrade", "now"], "upgrade takes no operand"],
    [["copy", "file:x", "--excerpts", "9"], "--excerpts is a number of characters from 40 to 2000"],
    [["serve", "--excerpts", "all"], "--excerpts is a number of characters from 40 to 2000"],
    [["backup"], "name one file: whosaid backup FILE"],
    [["restore"], "name one backup: whosaid restore FILE"],
    [["copy"], "name one store to copy to: whosaid copy TARGET"],
    [["copy", "nowhere"], '"nowhere" is no store'],
  ])("%j ends with 2 and one line that helps", async (args, hint) => {
    const { code, stdout, stderr } = await typed(temporaryFolder(), args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(hint);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });
});

describe("import", () => {
  it("imports what is good, names each that is bad, and ends with 1", async () => {
    const folder = temporaryFolder({
      "in/good.txt": TEXT,
      "in/empty.txt": "",
      "in/binary.txt": Buffer.from([0, 1, 2, 3]),
      "in/latin.txt": Buffer.from("caf\u00e9 noir", "latin1"),
      "in/lines.jsonl": Array.from({ length: 9 }, (_, nth) =>
        nth === 2
          ? '{"text": "He said'
          : `{"id":"line-${nth + 1}","text":"He said that it was ${nth}."}`,
      ).join("\n"),
      "in/long.jsonl": `${"x".repeat(50_000_000)}\n{"id":"after","text":"She said no."}\n`,
      "in/menu.html": "<html><body><a href='/'>Home</a></body></html>",
      "in/notes.md": "# Notes",
      "none/.keep": "",
    });
    const sources = ["in", "none", "gone.txt"].map((name) => path.join(folder, name));
    const { code, stdout, stderr } = await typed(folder, [
      "import",
      ...sources,
      "--format",
      "json",
    ]);
    expect(code).toBe(1);
    const { refused, ...counts } = JSON.parse(stdout);
    expect(counts).toEqual({ new: 10, changed: 0, unchanged: 0 });
    const places = (refused as { source: string; place: string }[]).map(({ source, place }) =>
      `${path.relative(folder, source)} ${place}`.trim(),
    );
    expect(places).toEqual([
      "in/binary.txt",
      "in/empty.txt",
      "in/latin.txt byte 3",
      "in/lines.jsonl line 3",
      "in/long.jsonl line 1",
      "in/menu.html",
      "none",
      "gone.txt",
    ]);
    expect(stderr).toContain(`${path.join(folder, "in/lines.jsonl")}, line 3: is broken JSON`);
    expect(stderr).toContain("passed over");
    expect(stderr).toContain("notes.md");
  });

  it("says what is new, changed and unchanged", async () => {
    const folder = temporaryFolder();
    const lines = (...texts: string[]): string =>
      texts.map((text, nth) => JSON.stringify({ id: `${nth}`, text })).join("\n");
    const run = (stdin: string) => typed(folder, ["import", "-"], stdin);
    expect((await run(lines(TEXT))).stdout).toBe("1 new, 0 changed, 0 unchanged, 0 refused\n");
    expect((await run(lines(TEXT, "She said no."))).stdout).toBe(
      "1 new, 0 changed, 1 unchanged, 0 refused\n",
    );
    expect(await run(lines(TEXT, "She said yes."))).toEqual({
      code: 0,
      stdout: "0 new, 1 changed, 1 unchanged, 0 refused\n",
      stderr: "",
    });
  });
});

describe("extract", () => {
  it("prints a line for each article that can be read, in their order", async () => {
    const folder = temporaryFolder();
    const text = "“We will appeal,” Ambassador Eva Lind said. The “party” went on.";
    const stdin = [JSON.stringify({ id: " odd id/1 ", text }), "{", '{"id":"2","text":"Nothing."}'];
    const { code, stdout, stderr } = await typed(folder, ["extract", "-"], stdin.join("\n"));
    expect(code).toBe(1);
    expect(stderr).toContain("-, line 2: is broken JSON");
    const [first, second, ...rest] = stdout.trimEnd().split("\n");
    expect(rest).toEqual([]);
    expect(second).toBe('{"id":"2","quotes":[],"other":[],"events":[]}');
    const found = JSON.parse(first ?? "");
    expect(Object.keys(found)).toEqual(["id", "quotes", "other", "events"]);
    expect(found.id).toBe(" odd id/1 ");
    const [quote] = found.quotes;
    expect(quote).toMatchObject({ type: "direct", quotation: 0 });
    expect(text.slice(quote.start, quote.end)).toBe("We will appeal,");
    expect(text.slice(...quote.cue)).toBe("said");
    expect(text.slice(...quote.speaker.mention)).toBe(quote.speaker.text);
    expect(quote.speaker.canonical).toBe("Eva Lind");
    expect(found.other).toEqual([{ start: 49, end: 54, kind: "scare-quote" }]);
  });
});

describe("what was imported", () => {
  it("is asked, exported and removed", async () => {
    const folder = temporaryFolder({ "a.txt": TEXT });
    await typed(folder, ["import", path.join(folder, "a.txt")]);

    const json = await typed(folder, ["query", "speakers", "--format", "json"]);
    expect(json.code).toBe(0);
    expect(JSON.parse(json.stdout)).toMatchObject([{ speaker: "Eva Lind", statements: 1 }]);
    const table = await typed(folder, ["query", "statements-by-speaker", "speaker=Eva Lind"]);
    expect(table.stdout).toContain("We will appeal,");
    expect(table.stderr).toBe("1 row\n");

    const query = "MATCH (a:Person) WHERE a.name = $name RETURN a.name AS name, $n + 1 AS next";
    const cypher = await typed(folder, [
      "cypher",
      query,
      "name=Eva Lind",
      "n=2",
      "--format",
      "csv",
    ]);
    expect(cypher.stdout).toBe("name,next\r\nEva Lind,3\r\n");
    expect(await typed(folder, ["cypher", "-"], "UNWIND [1, 2, 3] AS n RETURN n")).toMatchObject({
      code: 0,
      stdout: "n\n─\n1\n2\n3\n",
    });
    expect(
      await typed(folder, ["cypher", "UNWIND [1, 2, 3] AS n RETURN n", "--limit", "2"]),
    ).toMatchObject({ code: 0, stderr: expect.stringContaining("only the first 2 rows") });
    for (const refused of [
      "CREATE (n)",
      "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    ]) {
      expect(await typed(folder, ["cypher", refused])).toMatchObject({ code: 1, stdout: "" });
    }

    const lines = (await typed(folder, ["export", "canonical"])).stdout.trimEnd().split("\n");
    expect(lines).toEqual([...lines].sort());
    expect(lines.some((line) => line.includes('"id":"a.txt","labels":["Article"]'))).toBe(true);
    expect((await typed(folder, ["export", "gexf"])).stdout).toMatch(/^<\?xml[\s\S]*<\/gexf>\n$/);

    expect(await typed(folder, ["remove", "a.txt", "b.txt"])).toEqual({
      code: 1,
      stdout: "1 removed\n",
      stderr: "b.txt: there is no such article\n",
    });
    expect((await typed(folder, ["export", "canonical"])).stdout).toBe("");
  });

  it("cannot be asked of a store that is none", async () => {
    const folder = temporaryFolder({ "notes.txt": "no graph" });
    const store = `file:${path.join(folder, "notes.txt")}`;
    const { code, stderr } = await typed(folder, ["query", "speakers", "--store", store]);
    expect(code).toBe(1);
    expect(stderr).toContain("notes.txt");
  });
});

describe("judge", () => {
  const TWO = [
    { id: "a", text: "“We will appeal to the highest court,” Ambassador Eva Lind of Norway said." },
    {
      id: "b",
      text: "“Taxes will fall before Christmas,” said Eva Lind, the Danish finance minister.",
    },
  ];

  it("keeps what was decided, lists it and takes it back", async () => {
    const folder = temporaryFolder();
    await typed(folder, ["import", "-"], TWO.map((one) => JSON.stringify(one)).join("\n"));
    const agents = async (): Promise<string[]> => {
      const { stdout } = await typed(folder, ["query", "speakers", "--format", "json"]);
      return (JSON.parse(stdout) as { id: string }[]).map(({ id }) => id);
    };
    const [a = "", b = ""] = await agents();
    const made = await typed(folder, ["judge", "same", a, b, "--by", "Ada", "--reason", "one CV"]);
    expect(made).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^judgement-[0-9a-f]{20}\n$/),
      stderr: "“Eva Lind” is the same as “Eva Lind”, judged by Ada\n",
    });
    expect(await agents()).toHaveLength(1);
    const list = async (): Promise<unknown> =>
      JSON.parse((await typed(folder, ["judge", "list", "--format", "json"])).stdout);
    const row = { verdict: "same", a: "Eva Lind", b: "Eva Lind", by: "Ada", reason: "one CV" };
    expect(await list()).toMatchObject([{ ...row, state: "holds" }]);
    expect(await typed(folder, ["judge", "undo", made.stdout.trim()])).toMatchObject({ code: 0 });
    expect(await agents()).toEqual([a, b]);
    expect(await list()).toMatchObject([{ ...row, state: "undone" }]);
  });
});

describe("eval", () => {
  const speaker = { mention: [18, 33], text: "Eva Lind of Norway", canonical: "Eva Lind" };
  const text = "“We will appeal,” Eva Lind of Norway said on Monday.";
  const gold = { id: "a", text, quotes: [{ start: 1, end: 16, type: "direct", speaker }] };

  it("measures what is found in the articles of a gold file", async () => {
    const folder = temporaryFolder({ "gold.jsonl": JSON.stringify(gold) });
    const { code, stdout } = await typed(folder, [
      ...["eval", path.join(folder, "gold.jsonl"), "--format", "json"],
    ]);
    expect(code).toBe(0);
    const rows = JSON.parse(stdout) as { figure: string; value: unknown }[];
    expect(rows.find(({ figure }) => figure.startsWith("F1, half"))?.value).toBe(100);
  });

  it("names a line that is no gold article, and scores the others", async () => {
    const outside = { ...gold, id: "b", quotes: [{ ...gold.quotes[0], end: 900 }] };
    const lines = [JSON.stringify(gold), "{", JSON.stringify(outside)];
    const folder = temporaryFolder({ "gold.jsonl": lines.join("\n") });
    const { code, stdout, stderr } = await typed(folder, ["eval", path.join(folder, "gold.jsonl")]);
    expect(code).toBe(1);
    expect(stderr).toContain("line 2: is no JSON");
    expect(stderr).toContain("line 3: quotes.0: quotes[0] (1–900) does not lie in the text of 52");
    expect(stdout).toContain("recall, direct");
  });
});

describe("a store", () => {
  it("is verified, backed up, restored and copied, and is the same afterwards", async () => {
    const folder = temporaryFolder({ "a.txt": TEXT });
    const at = (name: string): string => `file:${path.join(folder, name)}`;
    const backup = path.join(folder, "graph.gz");
    await typed(folder, ["import", path.join(folder, "a.txt"), "--store", at("one")]);
    expect(await typed(folder, ["verify", "--store", at("one")])).toMatchObject({
      code: 0,
      stdout: "",
      stderr: expect.stringMatching(/^\d+ nodes, \d+ relationships: nothing wrong\n$/),
    });
    expect((await typed(folder, ["backup", backup, "--store", at("one")])).code).toBe(0);
    expect((await typed(folder, ["restore", backup, "--store", at("two")])).code).toBe(0);
    expect((await typed(folder, ["copy", at("three"), "--store", at("two")])).code).toBe(0);
    const [one, three] = [
      await typed(folder, ["export", "records", "--store", at("one")]),
      await typed(folder, ["export", "records", "--store", at("three")]),
    ];
    expect(one.stdout).not.toBe("");
    expect(three.stdout).toBe(one.stdout);
    expect(await typed(folder, ["restore", backup, "--store", at("two")])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("name one that is empty or not there yet"),
    });
  });

  it.each([["query", "speakers"], ["verify"], ["upgrade"], ["backup", "graph.gz"]])(
    "that is not there is not made by asking it: %s",
    async (...command) => {
      const folder = temporaryFolder({});
      const file = path.join(folder, "mistyped");
      const { code, stderr } = await typed(folder, [...command, "--store", `file:${file}`]);
      expect([code, stderr]).toEqual([
        1,
        `whosaid: there is no store ${file}; whosaid import makes one, and --store names another\n`,
      ]);
      expect(readdirSync(folder)).toEqual([]);
      expect((await typed(folder, ["query", "--list"])).stdout).toContain("who-said-what-about");
    },
  );

  it("is not copied to itself", async () => {
    const folder = temporaryFolder({ "a.txt": TEXT });
    const store = `file:${path.join(folder, "one")}`;
    expect(await typed(folder, ["copy", store, "--store", store])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("a store is not copied to itself; name another one"),
    });
  });

  it.each(["text that is no store", ""])("is not found in a file with %j", async (content) => {
    const folder = temporaryFolder({ graph: content });
    const file = path.join(folder, "graph");
    expect((await typed(folder, ["verify", "--store", `file:${file}`])).stderr).toContain(
      `${file} is no store, or a damaged one; name another, or make it anew of a backup with whosaid restore`,
    );
  });

  it("is made of no backup that is damaged", async () => {
    const folder = temporaryFolder({ "a.txt": TEXT, "none.gz": "hello" });
    const at = (name: string): string => path.join(folder, name);
    await typed(folder, ["import", at("a.txt"), "--store", `file:${at("one")}`]);
    await typed(folder, ["backup", at("whole.gz"), "--store", `file:${at("one")}`]);
    writeFileSync(at("cut.gz"), readFileSync(at("whole.gz")).subarray(0, 500));
    for (const name of ["none.gz", "cut.gz"]) {
      const { stderr } = await typed(folder, ["restore", at(name), "--store", `file:${at("two")}`]);
      expect(stderr).toMatch(/is damaged, cut short or no backup \(.+\); take another one/);
    }
    expect(existsSync(at("two"))).toBe(false);
  });

  it("is restored from an older program's backup, and upgraded", async () => {
    const folder = temporaryFolder({ "a.txt": TEXT });
    const at = (name: string): string => `file:${path.join(folder, name)}`;
    const [backup, older] = [path.join(folder, "graph.gz"), path.join(folder, "older.gz")];
    await typed(folder, ["import", path.join(folder, "a.txt"), "--store", at("one")]);
    await typed(folder, ["backup", backup, "--store", at("one")]);
    const lines = gunzipSync(readFileSync(backup)).toString();
    const made = lines
      .replace(/"schema":\d+/, '"schema":1')
      .replace(/"articleHash":"\w+","contentHash":"\w+"/, '"articleHash":"1","contentHash":"1"');
    writeFileSync(older, gzipSync(made));
    expect(await typed(folder, ["restore", older, "--store", at("two")])).toMatchObject({
      code: 0,
      stderr: expect.stringContaining("whosaid upgrade brings the store up to date"),
    });
    expect(await typed(folder, ["verify", "--store", at("two")])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("the store has schema 1"),
    });
    expect((await typed(folder, ["upgrade", "--store", at("two")])).code).toBe(0);
    const [one, two] = [
      await typed(folder, ["export", "canonical", "--store", at("one")]),
      await typed(folder, ["export", "canonical", "--store", at("two")]),
    ];
    expect(two.stdout).toBe(one.stdout);
  });

  it("is copied with excerpts, and who changes the copy is told where to", async () => {
    const folder = temporaryFolder({ "a.txt": TEXT });
    const at = (name: string): string => `file:${path.join(folder, name)}`;
    const source = path.join(folder, "a.txt");
    await typed(folder, ["import", source, "--store", at("one")]);
    await typed(folder, ["copy", at("two"), "--excerpts", "40", "--store", at("one")]);
    const { code, stderr } = await typed(folder, ["import", source, "--store", at("two")]);
    expect(code).toBe(1);
    expect(stderr).toBe(
      "whosaid: this store holds excerpts of articles only, and stays as it is; change the store that it was made from, and make the excerpts again\n",
    );
    expect(await typed(folder, ["upgrade", "--store", at("one")])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("nothing to do"),
    });
  });
});
