import { Context } from "./context.ts";
import { createProgram } from "./program.ts";
import type { Terminal } from "./terminal.ts";

/** Runs the command line and returns its exit code. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const context = new Context(terminal, args);
  try {
    await useProxy(context);
    await parse(args, context);
    return context.exitCode;
  } catch (error) {
    const { endWith } = await import("./report.ts");
    return endWith(error, context);
  }
}

async function parse(args: readonly string[], context: Context): Promise<void> {
  try {
    await createProgram(context).parseAsync(args, { from: "user" });
  } finally {
    await context.printed;
  }
}

/** Loads what a proxy takes where one is named. */
async function useProxy(context: Context): Promise<void> {
  const { env } = context.terminal;
  if (!Object.keys(env).some((name) => /^https?_proxy$/i.test(name))) return;
  const { useProxyOf } = await import("./proxy.ts");
  useProxyOf(env, (line) => context.say(line));
}
