import { Command } from "commander";
import { addDiff } from "./commands/diff.ts";
import { addLs } from "./commands/ls.ts";
import { addProviders } from "./commands/providers.ts";
import { addSandbox } from "./commands/sandbox.ts";
import { addStale } from "./commands/stale.ts";
import { addVerify } from "./commands/verify.ts";
import type { Context } from "./context.ts";

const footer = `
A repository is provider/namespace/name. Credentials come from the environment: imagetags providers

Examples:
  imagetags ls tencent-tcr-personal/dockerhub/test --newest 20
      the 20 newest tags
  imagetags ls tencent-tcr-personal/dockerhub/test --match 'v1.*' --since 30d --format json
      a month's tags of one line of versions, for a program

Exit codes: 0 done, 1 vendor or network failure, 2 wrong usage, 3 nothing matched with --fail-empty,
or diff had nothing to compare, 4 diff found differences, 130 interrupted.`;

/** The command line: each command declares itself in its own file, and loads what it needs when it runs. */
export function createProgram(context: Context): Command {
  const { stdout, stderr } = context.terminal;
  const program = new Command("imagetags")
    .description("Lists the tags of container images, with time, digest and size.")
    .addHelpText("after", footer)
    .helpCommand(false)
    .exitOverride()
    .showHelpAfterError("Try: imagetags --help")
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      getOutHelpWidth: () => stdout.columns ?? 80,
      getErrHelpWidth: () => stderr.columns ?? 80,
    });
  for (const add of [addLs, addDiff, addStale, addProviders, addVerify, addSandbox]) add(program, context);
  return program;
}
