import { type Command, Option } from "commander";
import type { Context } from "../context.ts";
import { exitCodes } from "../exit-codes.ts";
import { parseCount } from "../option-values.ts";
import {
  addConnectionOptions,
  addExamples,
  addFailEmpty,
  addOutputOptions,
  addSelectionOptions,
  type ConnectionOptions,
  type OutputOptions,
} from "../options.ts";
import type { Selection } from "../selection.ts";

type LsOptions = Selection & OutputOptions & ConnectionOptions;

export function addLs(program: Command, context: Context): void {
  const command = program
    .command("ls")
    .summary("list the tags of repositories")
    .description("Lists the tags of repositories, in the order of the vendor where no other is asked for.")
    .argument("<repository...>", "provider/namespace/name, such as tencent-tcr-personal/dockerhub/test");
  addSelectionOptions(command, context)
    .option("--newest <count>", "only the newest tags of each repository, by the source's clock", parseCount)
    .option("--limit <count>", "no more than so many tags of each repository", parseCount)
    .addOption(new Option("--sort <key>", "greatest or latest first, names from a to z").choices(["time", "name", "semver", "size"]))
    .option("--reverse", "in the opposite order");
  addOutputOptions(command).addOption(new Option("--json", "the same as --format ndjson").implies({ format: "ndjson" }));
  addConnectionOptions(addFailEmpty(command));
  addExamples(command, {
    "imagetags ls tencent-tcr-personal/dockerhub/test --newest 20": "the 20 newest tags",
    "imagetags ls tencent-tcr-personal/dockerhub/test --match 'v1.*' --since 30d --format json":
      "a month's tags of one line of versions, for a program",
  });
  command.action((repositories: string[], options: LsOptions) => ls(repositories, options, context));
}

async function ls(texts: readonly string[], options: LsOptions, context: Context): Promise<void> {
  const { listInOrder } = await import("../listing.ts");
  const written = await listInOrder(texts, options, context);
  if (written === 0 && options.failEmpty && context.exitCode === exitCodes.ok) context.exitCode = exitCodes.empty;
}
