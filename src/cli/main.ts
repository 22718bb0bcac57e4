#!/usr/bin/env node
import { openSession } from "./open-session.ts";
import { createOutput } from "./output.ts";
import { onOneLine } from "./plain-text.ts";
import { createProgressBar } from "./progress-bar.ts";
import { runCommand } from "./run-command.ts";
import { readSettings } from "./settings.ts";
import { chooseStore } from "./store-choice.ts";

const settings = readSettings();
process.exitCode = await runCommand(process.argv.slice(2), {
  settings,
  stdin: process.stdin,
  output: createOutput(process.stdout),
  note: (line) => void process.stderr.write(`${onOneLine(line)}\n`),
  progress: createProgressBar(process.stderr),
  openSession: (store, use = "ask") => openSession(chooseStore(store, settings), use),
});
