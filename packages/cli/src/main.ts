#!/usr/bin/env node
import { helpTexts, helpWidth } from "./help.ts";

const args = process.argv.slice(2);
const help = findHelp(args);

// Loading the argument library takes longer than Node itself, and help should be there at once.
if (help !== undefined && (process.stdout.columns ?? helpWidth) >= helpWidth) {
  process.stdout.on("error", endWithout);
  process.stdout.write(help);
} else {
  const [{ run }, { openTerminal }] = await Promise.all([import("./run.ts"), import("./terminal.ts")]);
  process.exitCode = await run(args, openTerminal());
}

/** Ends without help: quietly where its reader has gone, else saying why. */
function endWithout({ code, message }: NodeJS.ErrnoException): void {
  if (code === "EPIPE") return;
  process.stderr.write(`error: ${message}\n`);
  process.exitCode = 1;
}

/** What `--help` or `<command> --help` prints. */
function findHelp(args: readonly string[]): string | undefined {
  const [command = "", ...others] = args.filter((arg) => arg !== "--help" && arg !== "-h");
  const asked = others.length === 0 && args.length === (command ? 2 : 1) && ["--help", "-h"].includes(args.at(-1) ?? "");
  return asked && Object.hasOwn(helpTexts, command) ? helpTexts[command] : undefined;
}
