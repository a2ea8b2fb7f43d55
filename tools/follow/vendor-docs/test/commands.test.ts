import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { harbourPage } from "./pages/harbour.ts";

const folder = mkdtempSync(join(tmpdir(), "vendor-docs-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

function run(command: string, ...args: string[]) {
  const script = fileURLToPath(new URL(`../src/${command}-command.ts`, import.meta.url));
  const { INIT_CWD: _, ...env } = process.env;
  return spawnSync(process.execPath, [script, ...args], { encoding: "utf8", env });
}

const before = file("before.md", harbourPage);
const after = file("after.md", harbourPage.replace("maximum 100", "maximum 50"));

describe("docs:facts", () => {
  test("prints the facts, and writes them", () => {
    const { status, stdout } = run("facts", before);
    expect([status, JSON.parse(stdout).operation.action]).toEqual([0, "ListBerths"]);
    const output = join(folder, "facts.json");
    expect(run("facts", before, "--output", output).status).toBe(0);
    expect(readFileSync(output, "utf8")).toBe(stdout);
  });

  test.each([[["none.md"]], [[]], [[before, "--nonsense"]], [[file("login.html", "<html><form>Sign in</form></html>")]]])(
    "says why it cannot, with exit code 30: %j",
    (args) => {
      const { status, stderr } = run("facts", ...args);
      expect([status, stderr]).toEqual([30, expect.stringMatching(/^Could not check: .+\n {4}.+/)]);
    },
  );
});

describe("docs:diff", () => {
  test("says what changed, between pages and sheets alike", () => {
    const { status, stdout } = run("diff", join(folder, "facts.json"), after, "--format", "json");
    const { findings } = JSON.parse(stdout) as { findings: { id: string; file: string; line: number }[] };
    expect([status, findings.map(({ id }) => id), findings[0]?.file]).toEqual([20, ["parameter.query.Limit.maximum.changed"], after]);
    expect(harbourPage.split("\n")[(findings[0]?.line ?? 0) - 1]).toContain("Limit");
    expect(run("diff", before, before).status).toBe(0);
  });

  test("refuses a format that does not exist", () => {
    expect(run("diff", before, after, "--format", "pdf").stderr).toMatch(/Choose one of: terminal, json, markdown, github/);
  });
});

describe("docs:check", () => {
  test("of a folder without pages is no pass", () => {
    const { status, stderr } = run("check", "--from", folder);
    expect([status, stderr]).toEqual([30, expect.stringContaining("has pages of no provider")]);
  });

  test("of a folder reads the providers that it has pages of, and those that are asked for must be there", () => {
    const pages = mkdtempSync(join(folder, "pages-"));
    mkdirSync(join(pages, "oci"));
    writeFileSync(join(pages, "oci/2026-01-01.md"), "# No specification\n");
    const { status, stdout } = run("check", "--from", pages);
    expect([status, stdout]).toEqual([
      30,
      expect.stringMatching(/^\nCOULD NOT CHECK {2}oci: .+\n.+\n\n0 checked, 0 findings, 1 not checked/),
    ]);
    expect(run("check", "harbor", "--from", pages).stdout).toMatch(/COULD NOT CHECK {2}harbor: There is no folder/);
  });

  test("of a provider that is not listed names those that are", () => {
    expect(run("check", "harbour").stderr).toMatch(/There is no provider harbour whose page is watched\.\n {4}Choose from: /);
  });
});
