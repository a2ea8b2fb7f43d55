import type { Command } from "commander";
import type { Context } from "../context.ts";
import { parsePort } from "../option-values.ts";
import { addExamples } from "../options.ts";
import type { SandboxOptions } from "../runs/sandbox.ts";

export function addSandbox(program: Command, context: Context): void {
  const command = program
    .command("sandbox")
    .summary("serve the vendors' APIs on this machine")
    .description("Serves the vendors' APIs over a small world of data, on this machine only, until Ctrl-C.")
    .option("--port <port>", "where to listen; 0 for any port that is free", parsePort, 4010)
    .option("--json", "the variables as one JSON object");
  addExamples(command, {
    "imagetags sandbox --port 4010": "prints what another shell needs to ask it",
    "imagetags sandbox > sandbox.env & sleep 1; . ./sandbox.env": "so that imagetags ls tencent-tcr-personal/test/many asks it",
  });
  command.action(async (options: SandboxOptions) => {
    const { serveSandbox } = await import("../runs/sandbox.ts");
    await serveSandbox(options, context);
  });
}
