// "Add a provider" in CONTRIBUTING.md, tried with two that do not exist: one lists for everybody, by page number; the other needs a
// token, pages by cursor, and its rows are images. What a person would write for them is in pretend/.
import { spawnSync } from "node:child_process";
import { cpSync, globSync, lstatSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkLayout } from "../src/rules.ts";

const ids = ["acme-hub", "globex-images"];
const root = process.cwd();
const copy = mkdtempSync(join(tmpdir(), "imagetags-new-"));
afterAll(() => rmSync(copy, { recursive: true }));

const run = (script: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--conditions=@imagetags/source", script, ...args], {
    cwd: copy,
    encoding: "utf8",
    env: { ...process.env, IMAGETAGS_SOAK_RUNS: "500" },
  });
  return { status, output: stdout + stderr };
};

/** What `npm run sync` writes, kind by kind: the copy is neither installed nor built in between. */
const sync = (...kinds: string[]) => expect(run("tools/prove/layout/test/sync-kinds.ts", ...kinds)).toMatchObject({ status: 0 });

/** The text of every file of the copy, by path. */
const readAll = () =>
  new Map(
    globSync(["specs/**/*", "packages/*/*", "packages/*/{src,test}/**/*", "tools/*/*/*", "tools/*/*/{src,test}/**/*"], { cwd: copy })
      .filter((path) => lstatSync(join(copy, path)).isFile())
      .map((path) => [path, readFileSync(join(copy, path), "utf8")]),
  );

let before = new Map<string, string>();

beforeAll(() => {
  const filter = (path: string) => !/\/(pretend|dist|\.turbo|\.tools|\.peers|snippets)$/.test(path);
  for (const folder of ["specs", "packages", "tools"])
    cpSync(join(root, folder), join(copy, folder), { recursive: true, verbatimSymlinks: true, filter });
  for (const file of ["README.md", "SECURITY.md", "package.json", "tsconfig.base.json", "vitest.config.ts"])
    cpSync(join(root, file), join(copy, file));
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  before = readAll();

  cpSync(join(import.meta.dirname, "pretend"), copy, { recursive: true });
  // The one edit by hand.
  const list = join(copy, "specs/redocly.yaml");
  const entries = ids.map(
    (id) => `  ${id}:\n    root: ./${id}/openapi.yaml\n    x-openapi-ts:\n      output: ../packages/${id}/src/schema.ts\n`,
  );
  writeFileSync(list, readFileSync(list, "utf8").replace("\nextends:", `${entries.join("")}\nextends:`));
  sync("types", "lists");
  // What `pnpm install` would do with the manifests that it wrote.
  for (const id of ids) {
    cpSync(join(root, "packages/surfercloud-uhub/node_modules"), join(copy, `packages/${id}/node_modules`), {
      recursive: true,
      verbatimSymlinks: true,
    });
    for (const dependent of ["packages/normalize", "packages/cli", "tools/prove/contract", "tools/derive/readme"]) {
      symlinkSync(join(copy, `packages/${id}`), join(copy, dependent, `node_modules/@imagetags/${id}`));
    }
  }
});

test("the layout holds, and of the files that were there only one was edited by hand", () => {
  expect(checkLayout(copy)).toEqual([]);
  const after = readAll();
  sync("types", "lists");
  expect(readAll()).toEqual(after);
  const changed = [...before.keys()].filter((path) => after.get(path) !== before.get(path));
  const written = changed.filter((path) => path !== "specs/redocly.yaml");
  expect(changed).toContain("specs/redocly.yaml");
  expect(written.every((path) => /"npm run sync"|package\.json$/.test(`${after.get(path)} ${path}`))).toBe(true);
});

test("README.md and SECURITY.md are written too: what the vendors return, and where credentials go", () => {
  sync("pages");
  const readme = readFileSync(join(copy, "README.md"), "utf8");
  expect(readme).toMatch(/^\| \[`acme-hub`\]\(packages\/acme-hub\) +\| yes /m);
  expect(readFileSync(join(copy, "SECURITY.md"), "utf8")).toMatch(
    /^\| `globex-images` +\| `token` +\| `https:\/\/api\.globex\.example` +\| `token` +\|$/m,
  );
});

test("`npm start` shows them, they are listed, and their documented answers are replayed", () => {
  const { output } = run("tools/run/start.ts");
  expect(output).toMatch(/^acme-hub\/team\/shop +nightly /m);
  expect(output).toMatch(/^globex-images\/team\/shop +\S+ /m);
  const listed = run("tools/run/start.ts", "ls", "acme-hub/acme/anvil", "globex-images/globex/hammock");
  expect(`${listed.status} ${listed.output}`).toMatch(
    /^0 REPOSITORY .*\nacme-hub\/acme\/anvil +latest .*\nglobex-images\/globex\/hammock +latest .*\nglobex-images\/globex\/hammock +1\.0 /,
  );
  const verified = run("tools/run/start.ts", "verify", ...ids);
  expect(`${verified.status} ${verified.output}`).toMatch(/^0 [\s\S]*4 of 4 documented answers come out as they should\.$/m);
});

describe("every suite that runs over all providers holds for them", () => {
  const suites = ["odd-answers", "odd-options", "gzip", "quiet", "secrets", "hosts"];
  test.each([
    ["the packages' types", ["node_modules/typescript/bin/tsc", "-p", "packages"]],
    ["the contract, both ways, and random days", vitest([...ids.map(contract), reliability("reliability")])],
    [
      "faults, odd answers and options, packed bodies, quiet ends, secrets, hosts",
      vitest(["packages/sandbox/test/faults.test.ts", ...suites.map(reliability)], ids.join("|")),
    ],
  ])(
    "%s: %j",
    (_, [script = "", ...args]) => {
      const { status, output } = run(script, ...args);
      expect(`${status} ${output}`).toMatch(/^0 /);
    },
    600_000,
  );
});

function contract(id: string): string {
  return `tools/prove/contract/test/${id}.test.ts`;
}

function reliability(name: string): string {
  return `tools/prove/reliability/test/${name}.test.ts`;
}

function vitest(files: readonly string[], named?: string): string[] {
  return ["node_modules/vitest/vitest.mjs", "run", "--reporter=default", ...files, ...(named === undefined ? [] : ["-t", named])];
}
