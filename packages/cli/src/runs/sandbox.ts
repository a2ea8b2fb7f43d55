import { createSandbox, documentedRepositories, environmentOf, providerIds } from "@imagetags/sandbox";
import { listen, type SandboxServer } from "@imagetags/sandbox/server";
import type { Context } from "../context.ts";
import { endpointVariable } from "../source.ts";
import { UsageError } from "../usage-error.ts";

export interface SandboxOptions {
  readonly port: number;
  readonly json?: true;
}

/** Serves the sandbox until the run is stopped, and prints the variables that lead there. */
export async function serveSandbox({ port, json }: SandboxOptions, context: Context): Promise<void> {
  const server = await start(port);
  try {
    const variables = providerIds.map((id) => ({ ...environmentOf(id), [endpointVariable(id)]: `${server.url}/${id}` }));
    const lines = variables.flatMap((set) => Object.entries(set).map(([name, value]) => `export ${name}='${value}'\n`));
    await context.print(json ? `${JSON.stringify(Object.assign({}, ...variables))}\n` : lines.join(""));
    context.say(
      `The sandbox listens at ${server.url}, until Ctrl-C. With the variables above, try: imagetags ls ${documentedRepositories[0]}`,
    );
    await stopped(context.signal);
  } finally {
    await server.close();
  }
}

async function start(port: number): Promise<SandboxServer> {
  try {
    return await listen(createSandbox(), { port });
  } catch (error) {
    throw new UsageError(`Port ${port} cannot be used: ${(error as Error).message}.`, "Choose another with --port, or 0 for any.");
  }
}

/** Rejects when the signal aborts. */
function stopped(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
  });
}
