import { isImagetagsError } from "@imagetags/core";
import { Command, CommanderError } from "commander";
import { addLs } from "./ls.ts";
import { printable } from "./printable.ts";
import { UsageError } from "./usage-error.ts";

/** What a run reads and writes: `process`, or a test's stand-in. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
}

/** Runs the command line and returns its exit code: 0 done, 1 the vendor or the network failed, 2 wrong usage. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const program = createProgram(terminal);
  try {
    await program.parseAsync(args, { from: "user" });
    return 0;
  } catch (error) {
    return report(error, terminal);
  }
}

function createProgram(terminal: Terminal): Command {
  const program = new Command("imagetags")
    .description("Lists the tags of container images, with time, digest and size.")
    .exitOverride()
    .showHelpAfterError("Try: imagetags --help")
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
    });
  addLs(program, terminal);
  return program;
}

function report(error: unknown, terminal: Terminal): number {
  if (error instanceof AggregateError) return Math.max(...error.errors.map((one) => report(one, terminal)));
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const { stderr } = terminal;
  const usage = error instanceof UsageError || (isImagetagsError(error) && error.kind === "argument");
  const { requestId, hint } = isImagetagsError(error) ? error : {};
  stderr.write(`error: ${printable(error instanceof Error ? error.message : String(error))}\n`);
  if (error instanceof UsageError) stderr.write("Try: imagetags --help\n");
  if (requestId) stderr.write(`request id: ${printable(requestId)}\n`);
  if (hint) stderr.write(`hint: ${hint}\n`);
  return usage ? 2 : 1;
}
