import type { Command } from "commander";
import type { Context } from "../context.ts";
import { addExamples, addFormat } from "../options.ts";
import type { ProvidersOptions } from "../runs/providers.ts";

export function addProviders(program: Command, context: Context): void {
  const command = program
    .command("providers")
    .summary("what each vendor returns, and which credentials are set")
    .description("Lists the providers: what each returns, which environment variables it reads, and which are set. Never their values.");
  addFormat(command, ["table", "json", "ndjson"]);
  addExamples(command, {
    "imagetags providers": "for a person",
    "imagetags providers --json": "for a program",
  });
  command.action(async (options: ProvidersOptions) => {
    const { listProviders } = await import("../runs/providers.ts");
    await listProviders(options, context);
  });
}
