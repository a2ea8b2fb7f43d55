import { Context } from "./context.ts";
import { createProgram } from "./program.ts";
import type { Terminal } from "./terminal.ts";

/** Runs the command line and returns its exit code. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const context = new Context(terminal, args);
  try {
    await createProgram(context).parseAsync(args, { from: "user" });
    return context.exitCode;
  } catch (error) {
    const { endWith } = await import("./report.ts");
    return endWith(error, context);
  }
}
