import { spawn } from "node:child_process";

export interface Finished {
  readonly status: number | null;
  /** Standard output and standard error, as they came. */
  readonly output: string;
  readonly stdout: string;
}

export interface RunOptions {
  readonly cwd: string;
  /** Added to what this process hands on: `PATH`, `HOME`, and how this machine reaches the network. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a program. This process goes on beside it: it may be the server that the program talks to. */
export function run(program: string, args: readonly string[], { cwd, env }: RunOptions): Promise<Finished> {
  const child = spawn(program, args, { cwd, env: { ...handedOn(), ...env }, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  let stdout = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
    output += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    output += text;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, output, stdout }));
  });
}

function handedOn(): NodeJS.ProcessEnv {
  const names = /^(?:PATH|HOME|NODE_EXTRA_CA_CERTS|npm_config_(?:registry|cafile)|(?:https?|no)_proxy)$/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => names.test(name)));
}

/**
 * Runs a program that has to succeed.
 *
 * @returns what it wrote to its standard output.
 * @throws Error with everything it said.
 */
export async function runOrThrow(program: string, args: readonly string[], options: RunOptions): Promise<string> {
  const { status, output, stdout } = await run(program, args, options);
  if (status !== 0) throw new Error(`${program} ${args.join(" ")} ended with ${status}:\n${output}`);
  return stdout;
}
