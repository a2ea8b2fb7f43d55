import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { useSandbox } from "./session.ts";

const { imagetags } = useSandbox();

/** What bash offers behind words that were typed, the last of them not finished. */
async function complete(...words: string[]): Promise<string[]> {
  const { stdout } = await imagetags("completion", "bash");
  const typed = ["imagetags", ...words].map((word) => `'${word}'`).join(" ");
  const script = `${stdout}\nCOMP_WORDS=(${typed})\nCOMP_CWORD=${words.length}\n_imagetags\nprintf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout: offered, stderr } = spawnSync("bash", ["--norc", "-c", script], { encoding: "utf8", env: { PATH: process.env.PATH } });
  expect(stderr).toBe("");
  return offered.split("\n").filter(Boolean);
}

test.each<[string[], string[]]>([
  [["s"], ["stale", "sandbox"]],
  [
    ["ls", "--f"],
    ["--format", "--full", "--fail-empty"],
  ],
  [
    ["ls", "--format", ""],
    ["table", "json", "ndjson", "names", "renovate"],
  ],
  [
    ["stale", "-o", "n"],
    ["ndjson", "names"],
  ],
  [["ls", "huawei"], ["huawei-swr/"]],
  [["ls", "--provider", "otc"], ["otc-swr"]],
  [["verify", "otc"], ["otc-swr"]],
  [["completion", "f"], ["fish"]],
  [["help", "d"], ["diff"]],
])("%j", async (words, offered) => {
  expect((await complete(...words)).sort()).toEqual([...offered].sort());
});

test.each(["zsh", "fish"])("%s has a script as well, of every command", async (shell) => {
  const { code, stdout } = await imagetags("completion", shell);
  expect(code).toBe(0);
  for (const name of ["ls", "diff", "stale", "providers", "verify", "sandbox"]) expect(stdout).toMatch(new RegExp(`\\b${name}\\b`));
});

test("another shell is refused", async () => {
  expect((await imagetags("completion", "tcsh")).code).toBe(2);
});
