import { readFileSync } from "node:fs";
import { Command } from "commander";
import { addCompletion } from "./commands/completion.ts";
import { addDiff } from "./commands/diff.ts";
import { addHelp } from "./commands/help.ts";
import { addLs } from "./commands/ls.ts";
import { addProviders } from "./commands/providers.ts";
import { addSandbox } from "./commands/sandbox.ts";
import { addStale } from "./commands/stale.ts";
import { addVerify } from "./commands/verify.ts";
import type { Context } from "./context.ts";
import { readVariables, refuseTwice } from "./option-rules.ts";

const footer = `
A repository is what docker pull takes (host/namespace/name, nginx), or
provider/namespace/name. :tag names one tag, @sha256:… those of one image.
staging@ in front takes credentials from the variables that end in _STAGING.

Credentials come from the environment; imagetags providers shows the variables.
Options under Output and Requests can be set there too, for every run:
IMAGETAGS_FORMAT=json, IMAGETAGS_TIMEOUT=120 and the like.

Examples:
  imagetags ls nginx --newest 20
      the 20 newest tags
  imagetags ls nginx --match '1.*' --since 30d -o json
      a month's tags of one line of versions, for a program

Exit codes: 0 done, 1 vendor or network failure, 2 wrong usage, 3 nothing
matched with --fail-empty, no such tag, or diff had nothing to compare, 4 diff
found differences, 130 interrupted.`;

/** The command line: each command declares itself in its own file, and loads what it needs when it runs. */
export function createProgram(context: Context): Command {
  const { stdout, stderr } = context.terminal;
  const program = new Command("imagetags")
    .description("Lists the tags of container images, with time, digest and size.")
    .addHelpText("after", footer)
    .helpCommand(false)
    .version(readVersion(), "-V, --version", "the version of imagetags")
    .exitOverride()
    .showHelpAfterError("Try: imagetags --help")
    .configureOutput({
      writeOut: (text) => context.printSoon(text),
      writeErr: (text) => stderr.write(text),
      // An option is called by its long name.
      outputError: (text, write) => write(text.replaceAll(/'-\w, --/g, "'--")),
      getOutHelpWidth: () => stdout.columns ?? 80,
      getErrHelpWidth: () => stderr.columns ?? 80,
    });
  for (const add of [addLs, addDiff, addStale, addProviders, addVerify, addSandbox, addCompletion]) add(program, context);
  addHelp(program);
  for (const command of program.commands) {
    refuseTwice(command);
    command.hook("preAction", () => readVariables(command, context));
  }
  return program;
}

function readVersion(): string {
  const manifest = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  return (JSON.parse(manifest) as { version: string }).version;
}
