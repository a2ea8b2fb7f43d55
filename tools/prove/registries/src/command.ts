import { fileURLToPath } from "node:url";
import { type Finished, run } from "@imagetags/consumers/run";

const main = fileURLToPath(new URL("../../../../packages/cli/src/main.ts", import.meta.url));

/** Runs the command, from its sources. */
export function runImagetags(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Finished> {
  return run(process.execPath, ["--conditions=@imagetags/source", main, ...args], { cwd: "/", env });
}
