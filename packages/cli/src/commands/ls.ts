import { type Command, Option } from "commander";
import type { Context } from "../context.ts";
import { exitCodes } from "../exit-codes.ts";
import { parseCount } from "../option-values.ts";
import { addConnectionOptions, addExamples, addFailEmpty, addOutputOptions, addSelectionOptions, repositoryForms } from "../options.ts";
import type { LsOptions } from "../runs/ls.ts";

const semverOrder = "semver: 1.0.0 before 1.0.0-rc.1, dates such as 20260131 as numbers, other names last";

export function addLs(program: Command, context: Context): void {
  const command = program
    .command("ls")
    .summary("list the tags of repositories")
    .description("Lists the tags of repositories, in the vendor's order, or in the one that --sort names.")
    .argument("<repository...>", `${repositoryForms}; with :tag or @sha256:… only that`);
  addSelectionOptions(command, context)
    .option("-n, --newest <count>", "only the newest tags of each repository, by the source's clock", parseCount)
    .option("-l, --limit <count>", "at most this many tags of each repository", parseCount)
    .addOption(
      new Option("-s, --sort <key>", `greatest or latest first, names from a to z; ${semverOrder}`).choices([
        "time",
        "name",
        "semver",
        "size",
      ]),
    )
    .option("-r, --reverse", "in the opposite order");
  addOutputOptions(command);
  addConnectionOptions(addFailEmpty(command));
  addExamples(command, {
    "imagetags ls nginx --newest 20": "the 20 newest tags",
    "imagetags ls nginx --match '1.*' --since 30d -o json": "a month's tags of one line of versions, for a program",
  });
  command.action(async (repositories: string[], options: LsOptions) => {
    const { listInOrder } = await import("../runs/ls.ts");
    const written = await listInOrder(repositories, options, context);
    if (written === 0 && options.failEmpty && context.exitCode === exitCodes.ok) context.exitCode = exitCodes.empty;
  });
}
