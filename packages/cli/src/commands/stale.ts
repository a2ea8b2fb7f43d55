import type { Command } from "commander";
import type { Context } from "../context.ts";
import { exitCodes } from "../exit-codes.ts";
import { parseAge, parseCount, parseCountOrZero } from "../option-values.ts";
import { addConnectionOptions, addExamples, addFailEmpty, addOutputOptions, addSelectionOptions, repositoryForms } from "../options.ts";
import type { StaleOptions } from "../runs/stale.ts";

export function addStale(program: Command, context: Context): void {
  const command = program
    .command("stale")
    .summary("what a clean-up would remove; it removes nothing")
    .description(
      "Lists the tags that a clean-up would remove, the newest first. It removes nothing. Tags that share their image with one " +
        "that stays are held back; signatures, attestations and SBOMs go with their image.",
    )
    .argument("<repository>", repositoryForms)
    .option("--older-than <age>", "tags older than this, such as 90d; a tag without a time never is", parseAge)
    .option("--keep <count>", "but not the newest images of those selected: this many stay", parseCountOrZero)
    .option("-l, --limit <count>", "list at most this many", parseCount)
    .option("--shared", "list what is held back instead: tags that share their image with one that stays");
  addSelectionOptions(command, context);
  addOutputOptions(command, ["table", "json", "ndjson", "names"]);
  addConnectionOptions(addFailEmpty(command));
  addExamples(command, {
    "imagetags stale tencent-tcr-personal/test/many --older-than 90d --keep 10": "older than 90 days, and not among the 10 newest",
    "imagetags stale tencent-tcr-personal/test/many -m 'pr-*' --keep 0 -o names": "every tag of a pull request, by name",
  });
  command.action(async (repository: string, options: StaleOptions) => {
    const { listStale } = await import("../runs/stale.ts");
    const found = await listStale(repository, options, context);
    if (found === 0 && options.failEmpty && context.exitCode === exitCodes.ok) context.exitCode = exitCodes.empty;
  });
}
