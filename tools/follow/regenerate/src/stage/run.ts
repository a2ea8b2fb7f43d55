import { spawn } from "node:child_process";
import { delimiter, dirname, join } from "node:path";

export interface Result {
  readonly isOk: boolean;
  readonly output: string;
}

/** Runs a command of `node_modules/.bin` in a folder; `signal` ends it. */
export async function run(folder: string, [program, ...args]: readonly [string, ...string[]], signal: AbortSignal): Promise<Result> {
  const binaries = join(folder, "node_modules/.bin");
  const env = { ...process.env, PATH: [dirname(process.execPath), binaries, process.env.PATH].join(delimiter), NO_COLOR: "1" };
  const child = spawn(program, args, { cwd: folder, env, signal, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  const { promise, resolve, reject } = Promise.withResolvers<number | null>();
  let failure: Error | undefined;
  child.on("error", (error) => {
    failure = error;
  });
  // Not before the program has ended: it works in a folder that is about to be removed.
  child.on("close", (code) => (failure ? reject(failure) : resolve(code)));
  const status = await promise;
  return { isOk: status === 0, output: output.trim() };
}
