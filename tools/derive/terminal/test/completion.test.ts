// The script of each shell in that shell, as a person types. A shell that this machine lacks is skipped.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { afterAll, describe, expect, test } from "vitest";
import { runInTerminal } from "../src/pty.ts";

const main = fileURLToPath(new URL("../../../../packages/cli/src/main.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "imagetags-completion-"));
afterAll(() => rmSync(folder, { recursive: true }));

const shells = {
  bash: ["bash", "--norc", "--noprofile", "-i"],
  zsh: ["zsh", "-f", "-i"],
  fish: ["fish", "--no-config", "-i"],
} as const;

function isInstalled(program: string): boolean {
  return (process.env.PATH ?? "").split(":").some((directory) => existsSync(join(directory, program)));
}

describe.each(["bash", "zsh", "fish"] as const)("%s", (shell) => {
  test.skipIf(!isInstalled(shell))("completes commands, options, their values, and providers", async () => {
    const script = join(folder, shell);
    writeFileSync(script, execFileSync(process.execPath, ["--conditions=@imagetags/source", main, "completion", shell]));
    // What is typed, and what it has become once the tabulator was struck.
    const typed = new Map([
      ["imagetags prov", "imagetags providers "],
      ["imagetags ls --fail", "imagetags ls --fail-empty "],
      ["imagetags stale -o nam", "imagetags stale -o names "],
      ["imagetags ls harb", "imagetags ls harbor/"],
      ["imagetags help dif", "imagetags help diff "],
    ]);
    const steps = [`source ${script}; echo rea''dy\r`, ...[...typed.keys()].map((line) => `${line}\t`), "exit\r"];
    const answers = ["ready", ...typed.values()];
    let step = -1;
    const { exitCode } = await runInTerminal(shells[shell], {
      columns: 100,
      env: { HOME: folder, XDG_DATA_HOME: folder },
      onOutput(output, type) {
        const isAnswered = step < 0 || stripVTControlCharacters(output).includes(answers[step] ?? "exit");
        if (!isAnswered || step + 1 >= steps.length) return;
        // Ctrl-U takes away what was completed.
        type(`${step > 0 ? "\u0015" : ""}${steps[++step]}`);
      },
    });
    expect([exitCode, step]).toEqual([0, steps.length - 1]);
  });
});
