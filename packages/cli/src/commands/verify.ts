import type { Command } from "commander";
import type { Context } from "../context.ts";
import { exitCodes } from "../exit-codes.ts";
import { addExamples } from "../options.ts";

export function addVerify(program: Command, context: Context): void {
  const command = program
    .command("verify")
    .summary("replay every documented answer: a proof without an account")
    .description(
      "Replays every documented answer through client and normalizer, on this machine, without a request to anybody: " +
        "each row must come out whole and in order, each refusal as an error with the vendor's code.",
    )
    .argument("[provider...]", "only these");
  addExamples(command, {
    "imagetags verify": "all providers",
    "imagetags verify tencent-tcr": "one of them",
  });
  command.action(async (only: string[]) => {
    const { verifyAll } = await import("../verify.ts");
    if (!(await verifyAll(only, context))) context.exitCode = exitCodes.failure;
  });
}
