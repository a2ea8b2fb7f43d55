import type { Command } from "commander";
import type { Context } from "../context.ts";
import { addConnectionOptions, addExamples, addOutputOptions, addSelectionOptions, repositoryForms } from "../options.ts";
import type { DiffOptions } from "../runs/diff.ts";

export function addDiff(program: Command, context: Context): void {
  const command = program
    .command("diff")
    .summary("compare two repositories: is the mirror complete?")
    .description(
      "Compares two repositories, tag by tag: which are missing in the second, which are extra there, which differ. --since and --until " +
        "choose tags of the first, by its clock, to look for in the second; extra tags are then not reported. --format names " +
        "prints what is to be copied: the missing and the different.",
    )
    .argument("<repository>", repositoryForms)
    .argument("<mirror>", repositoryForms);
  addSelectionOptions(command, context);
  addOutputOptions(command, ["table", "json", "ndjson", "names"]);
  addConnectionOptions(command);
  addExamples(command, {
    "imagetags diff otc-swr/team/app huawei-swr/team/app": "is the mirror complete? exit code 4 if it is not",
    "imagetags diff otc-swr/team/app huawei-swr/team/app -m 'v*' -o names": "the versions to copy again",
  });
  command.action(async (repository: string, mirror: string, options: DiffOptions) => {
    const { listDifferences } = await import("../runs/diff.ts");
    await listDifferences(repository, mirror, options, context);
  });
}
