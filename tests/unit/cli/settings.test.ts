import { describe, expect, it } from "vitest";
import { readSettings } from "../../../src/cli/settings.ts";
import { chooseStore } from "../../../src/cli/store-choice.ts";
import { UsageError } from "../../../src/cli/usage-error.ts";

const linux = { env: {}, platform: "linux", home: "/home/ada" } as const;

describe("the user's own graph", () => {
  it.each([
    ["linux", {}, "/home/ada/.local/share/whosaid/graph.whosaid"],
    ["linux", { XDG_DATA_HOME: "/data" }, "/data/whosaid/graph.whosaid"],
    ["linux", { XDG_DATA_HOME: "relative" }, "/home/ada/.local/share/whosaid/graph.whosaid"],
    ["darwin", {}, "/home/ada/Library/Application Support/whosaid/graph.whosaid"],
  ] as const)("on %s with %j is %s", (platform, env, path) => {
    const settings = readSettings({ ...linux, platform, env });
    expect(chooseStore(undefined, settings)).toEqual({ kind: "file", path });
  });

  it("on Windows is in the local application data", () => {
    const env = { LOCALAPPDATA: "C:\\Users\\ada\\AppData\\Local" };
    const { dataFolder } = readSettings({ ...linux, platform: "win32", env });
    expect(dataFolder).toContain("C:\\Users\\ada\\AppData\\Local");
  });
});

describe("the store", () => {
  const env = {
    WHOSAID_STORE: "neo4j://graph.example",
    NEO4J_USERNAME: "ada",
    NEO4J_PASSWORD: "secret",
    NEO4J_DATABASE: "",
  };

  it("is what WHOSAID_STORE says, with Neo4j's own settings", () => {
    expect(chooseStore(undefined, readSettings({ ...linux, env }))).toMatchObject({
      kind: "neo4j",
      username: "ada",
      password: "secret",
      database: null,
    });
  });

  it("is rather what --store says", () => {
    const location = chooseStore("file:/tmp/a", readSettings({ ...linux, env }));
    expect(location).toEqual({ kind: "file", path: "/tmp/a" });
  });

  it("that is none is wrong use", () => {
    expect(() => chooseStore("http://x", readSettings(linux))).toThrow(UsageError);
    expect(() => chooseStore("http://x", readSettings(linux))).toThrow('"http://x" is no store');
  });
});
