import type { Command } from "commander";

/** Prints the help of a command, or of all of them. */
export function printHelp(name: string | undefined, program: Command): void {
  const asked = program.commands.find((command) => command.name() === name) ?? program;
  asked.help();
}
