import type { Command } from "commander";
import type { Context } from "../context.ts";
import { exitCodes } from "../exit-codes.ts";
import { addExamples, addFormat } from "../options.ts";
import type { VerifyOptions } from "../runs/verify.ts";

export function addVerify(program: Command, context: Context): void {
  const command = program
    .command("verify")
    .summary("replay the vendors' documented answers: needs no account")
    .description(
      "Replays every documented answer through client and normalizer, on this machine, without a request to anybody: " +
        "each row must come out complete and in order, each refusal as an error with the vendor's code.",
    )
    .argument("[provider...]", "only these");
  addFormat(command, ["table", "json", "ndjson"]);
  addExamples(command, {
    "imagetags verify": "all providers",
    "imagetags verify tencent-tcr": "one of them",
  });
  command.action(async (only: string[], options: VerifyOptions) => {
    const { verifyAll } = await import("../runs/verify.ts");
    if (!(await verifyAll(only, options, context))) context.exitCode = exitCodes.failure;
  });
}
