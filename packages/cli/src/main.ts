#!/usr/bin/env node
import { helpTexts, helpWidth } from "./help.ts";

const leastMajor = 22;

if (Number.parseInt(process.versions.node, 10) < leastMajor) {
  // What is loaded further on cannot be read by older ones.
  const lines = `error: imagetags needs Node ${leastMajor} or newer, and this is ${process.version}.\nhint: https://nodejs.org/en/download\n`;
  process.stderr.write(lines);
  process.exitCode = 2;
} else await start(process.argv.slice(2));

async function start(args: readonly string[]): Promise<void> {
  const help = findHelp(args);
  // Loading the argument library takes longer than Node itself, and help should be there at once.
  if (help !== undefined && (process.stdout.columns ?? helpWidth) >= helpWidth) {
    process.stdout.on("error", endWithout);
    process.stdout.write(help);
    return;
  }
  const [{ run }, { openTerminal }] = await Promise.all([import("./run.ts"), import("./terminal.ts")]);
  process.exitCode = await run(args, openTerminal());
}

/** Ends without help: quietly where its reader has gone, else saying why. */
function endWithout({ code, message }: NodeJS.ErrnoException): void {
  if (code === "EPIPE") return;
  process.stderr.write(`error: ${message}\n`);
  process.exitCode = 1;
}

/** What `--help`, `<command> --help` or `help <command>` prints. */
function findHelp(typed: readonly string[]): string | undefined {
  const args = typed[0] === "help" && typed.length <= 2 ? [...typed.slice(1), "--help"] : typed;
  const [command = "", ...others] = args.filter((arg) => arg !== "--help" && arg !== "-h");
  const asked = others.length === 0 && args.length === (command ? 2 : 1) && ["--help", "-h"].includes(args.at(-1) ?? "");
  return asked && Object.hasOwn(helpTexts, command) ? helpTexts[command] : undefined;
}
