import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { readPackages } from "@imagetags/public-api/packages";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readBase } from "../src/base.ts";
import { checkChangesets, readChangesets } from "../src/changesets.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "imagetags-release-"));
  write("packages/one/package.json", manifest("1.2.0"));
  write("packages/one/src/index.ts", "export const a = 1;\n");
  write("tools/two/package.json", '{"name":"two","private":true}');
});
afterEach(() => rmSync(root, { recursive: true }));

const manifest = (version: string) => JSON.stringify({ name: "@acme/one", version });
const changeset = (bump: string) => `---\n"@acme/one": ${bump}\n---\n\nSomething.\n`;

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

function check(): string[] {
  const packages = readPackages(root);
  return checkChangesets(packages, readChangesets(root), readBase(root, packages));
}

test("a first release has to be announced as major, with git or without", () => {
  write("packages/one/package.json", manifest("0.0.0"));
  write(".changeset/x.md", changeset("minor"));
  expect(check()).toEqual([expect.stringContaining("first release has to be 1.0.0")]);
  write(".changeset/x.md", changeset("major"));
  expect(check()).toEqual([]);
});

test("without a commit to compare with, there is no base", () => {
  expect(readBase(root, readPackages(root))).toBeUndefined();
});

describe("on a branch", () => {
  const git = (...args: string[]) => {
    const { status, stderr } = spawnSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.invalid", ...args], {
      cwd: root,
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(stderr);
  };
  const hasGit = spawnSync("git", ["--version"]).status === 0;

  beforeEach(({ skip }) => {
    if (!hasGit) skip("no git on this machine");
    write(".changeset/old.md", changeset("patch"));
    git("init", "--quiet", "--initial-branch=main");
    git("add", ".");
    git("commit", "--quiet", "-m", "base");
    git("checkout", "--quiet", "-b", "branch");
  });

  test.each<[string, Record<string, string>, string[]]>([
    ["nothing changed", {}, []],
    ["tests and tools changed", { "packages/one/test/a.test.ts": "", "tools/two/src/a.ts": "" }, []],
    [
      "a source changed; the changeset of an earlier change does not count",
      { "packages/one/src/index.ts": "" },
      ["src/index.ts changed; run"],
    ],
    ["a new source that is not committed yet", { "packages/one/src/new.ts": "" }, ["src/new.ts changed; run"]],
    ["a source changed, with a changeset", { "packages/one/src/index.ts": "", ".changeset/new.md": changeset("minor") }, []],
    [
      "a source changed, and the earlier changeset extended",
      { "packages/one/src/index.ts": "", ".changeset/old.md": changeset("minor") },
      [],
    ],
    ["a source changed, and nobody notices", { "packages/one/src/index.ts": "", ".changeset/new.md": "---\n---\n" }, []],
    [
      "the API changed: then somebody notices",
      { "packages/one/src/index.ts": "", "packages/one/api.md": "", ".changeset/new.md": "---\n---\n" },
      ["its public API changed (packages/one/api.md)"],
    ],
    ["the release itself", { "packages/one/package.json": manifest("1.2.1"), "packages/one/CHANGELOG.md": "" }, []],
  ])("%s", (_, files, problems) => {
    for (const [file, text] of Object.entries(files)) write(file, text);
    expect(check()).toEqual(problems.map((problem) => expect.stringContaining(problem)));
  });

  test("what was committed counts as much", () => {
    write("packages/one/src/index.ts", "");
    git("commit", "--quiet", "-am", "change");
    expect(check()).toHaveLength(1);
  });
});
