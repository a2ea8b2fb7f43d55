// What a person types in a terminal: a line of bash, with the command at hand, and the vendors on this machine.
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createSandbox, environmentOf, providerIds, type Sandbox } from "@imagetags/sandbox";
import { listen } from "@imagetags/sandbox/server";
import { endpointVariable } from "../../../../packages/cli/src/source.ts";
import { readLines, runInTerminal } from "./pty.ts";

const main = fileURLToPath(new URL("../../../../packages/cli/src/main.ts", import.meta.url));

export interface Typed {
  readonly exitCode: number;
  /** The lines that the terminal shows. */
  readonly lines: readonly string[];
}

export interface Shell {
  /** The vendors that the variables of the shell lead to. */
  readonly sandbox: Sandbox;
  /** The home of who types. */
  readonly home: string;
  /** Makes a program of a few lines of sh. */
  addProgram(name: string, ...lines: readonly string[]): void;
  /** Sets a variable for what is typed from now on. */
  setVariable(name: string, value: string): void;
  type(line: string, columns?: number): Promise<Typed>;
  close(): Promise<void>;
}

export async function openShell(): Promise<Shell> {
  const sandbox = createSandbox();
  const server = await listen(sandbox);
  const home = mkdtempSync(join(tmpdir(), "imagetags-shell-"));
  const programs = join(home, "bin");
  mkdirSync(programs);
  const { PATH = "", NODE_COMPILE_CACHE = join(home, "compiled") } = process.env;
  const env: Record<string, string> = { PATH: `${programs}:${PATH}`, HOME: home, NODE_COMPILE_CACHE };
  for (const id of providerIds) Object.assign(env, environmentOf(id), { [endpointVariable(id)]: `${server.url}/${id}` });
  const shell: Shell = {
    sandbox,
    home,
    addProgram(name, ...lines) {
      writeFileSync(join(programs, name), ["#!/bin/sh", ...lines, ""].join("\n"));
      chmodSync(join(programs, name), 0o755);
    },
    setVariable(name, value) {
      env[name] = value;
    },
    async type(line, columns = 1000) {
      const { exitCode, screen } = await runInTerminal(["bash", "-c", line], { columns, env });
      return { exitCode, lines: readLines(screen) };
    },
    async close() {
      await server.close();
      rmSync(home, { recursive: true });
    },
  };
  shell.addProgram("imagetags", `exec '${process.execPath}' --conditions=@imagetags/source '${main}' "$@"`);
  return shell;
}
