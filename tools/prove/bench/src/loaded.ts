import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { programs } from "./programs.ts";

export interface Loaded {
  /** Parts of Node, its own and internal ones. */
  readonly builtins: readonly string[];
  /** URLs of files, the program's own among them. */
  readonly files: readonly string[];
}

/** What a program loads until it ends. */
export function listLoaded(file: string, ...args: readonly string[]): Loaded {
  const { status, output } = spawnSync(process.execPath, ["--require", join(programs, "loaded.cjs"), file, ...args], {
    stdio: ["ignore", "pipe", "pipe", "pipe"],
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${file} ended with ${status}:\n${output?.[2]}`);
  return JSON.parse(output[3] ?? "");
}

/** What is wrong with what a program loaded, beside one that does nothing. */
export function judgeLoaded(name: string, loaded: Loaded, nothing: Loaded, maxFiles: number): string[] {
  const added = loaded.builtins.filter((builtin) => !nothing.builtins.includes(builtin));
  const complaints: string[] = [];
  if (added.length > 0) complaints.push(`${name} loads parts of Node that an empty program does not: ${added.join(", ")}.`);
  if (loaded.files.length > maxFiles) complaints.push(`${name} loads ${loaded.files.length} files, and may load ${maxFiles}.`);
  return complaints;
}
