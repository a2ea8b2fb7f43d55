import { spawnSync } from "node:child_process";
import { cpSync, globSync, lstatSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { checkLayout } from "../src/rules.ts";

const root = process.cwd();
const copy = mkdtempSync(join(tmpdir(), "imagetags-sixth-"));
afterAll(() => rmSync(copy, { recursive: true }));

const run = (script: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--conditions=@imagetags/source", script, ...args], {
    cwd: copy,
    encoding: "utf8",
  });
  return { status, output: stdout + stderr };
};

/** The text of every file of the copy, by path. */
const readAll = () =>
  new Map(
    globSync(["specs/**/*", "packages/*/*", "packages/*/{src,test}/**/*", "tools/*/*", "tools/*/{src,test}/**/*"], { cwd: copy })
      .filter((path) => lstatSync(join(copy, path)).isFile())
      .map((path) => [path, readFileSync(join(copy, path), "utf8")]),
  );

test("a sixth provider: one existing file is edited by hand, `sync` and `generate` do the rest, and it lists", () => {
  const filter = (path: string) => !/\/(dist|\.turbo|\.tools|\.peers|snippets)$/.test(path);
  for (const folder of ["specs", "packages", "tools"])
    cpSync(join(root, folder), join(copy, folder), { recursive: true, verbatimSymlinks: true, filter });
  cpSync(join(root, "README.md"), join(copy, "README.md"));
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  const before = readAll();

  // The new files, as somebody who starts from Tencent's would write them.
  const rename = (text: string) =>
    text.replaceAll("tencent-ccr", "acme-cr").replaceAll("TencentCcr", "AcmeCr").replaceAll("tencentCcr", "acmeCr");
  const sources = [
    "specs/tencent-ccr",
    "packages/tencent-ccr",
    "packages/normalize/src/sources/tencent-ccr.ts",
    "tools/contract/test/tencent-ccr.test.ts",
  ];
  for (const path of [...sources, "packages/sandbox/src/tencent-ccr.ts", "packages/sandbox/src/tencent-ccr-world.ts"]) {
    cpSync(join(copy, path), join(copy, rename(path)), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (file) => !file.endsWith("/schema.ts"),
    });
  }
  const created = globSync(
    [
      "specs/acme-cr/**/*",
      "packages/acme-cr/*",
      "packages/acme-cr/{src,test}/**/*",
      "packages/*/src/**/acme-cr*.ts",
      "tools/contract/test/acme-cr*",
    ],
    { cwd: copy },
  );
  for (const path of created.filter((file) => lstatSync(join(copy, file)).isFile())) {
    writeFileSync(join(copy, path), rename(readFileSync(join(copy, path), "utf8")).replace("ccr\\.api\\.qcloud\\.com", "acme\\.example"));
  }

  // The one edit by hand.
  const list = join(copy, "specs/redocly.yaml");
  const entry = "  acme-cr:\n    root: ./acme-cr/openapi.yaml\n    x-openapi-ts:\n      output: ../packages/acme-cr/src/schema.ts\n";
  writeFileSync(list, readFileSync(list, "utf8").replace("\nextends:", `${entry}\nextends:`));
  expect(run("tools/layout/src/sync.ts")).toMatchObject({ status: 0 });
  expect(run("tools/codegen/src/generate.ts")).toMatchObject({
    status: 0,
    output: expect.stringContaining("written  packages/acme-cr/src/schema.ts"),
  });
  // What `pnpm install` would do with the manifests that sync wrote.
  for (const dependent of ["packages/normalize", "packages/cli"]) {
    symlinkSync(join(copy, "packages/acme-cr"), join(copy, dependent, "node_modules/@imagetags/acme-cr"));
  }

  expect(checkLayout(copy)).toEqual([]);
  expect(run("tools/layout/src/sync.ts", "--check").status).toBe(0);
  const after = readAll();
  const changed = [...before.keys()].filter((path) => after.get(path) !== before.get(path));
  const written = [...changed].filter((path) => path !== "specs/redocly.yaml");
  expect(changed).toContain("specs/redocly.yaml");
  expect(written.every((path) => /"npm run sync"|package\.json$/.test(`${after.get(path)} ${path}`))).toBe(true);

  // README.md is written too: its table, and what it shows of `npm start`.
  expect(run("tools/readme/src/write.ts")).toMatchObject({ status: 0 });
  const readme = readFileSync(join(copy, "README.md"), "utf8");
  expect(readme).toMatch(/^\| \[`acme-cr`\]\(packages\/acme-cr\) +\| no /m);
  expect(readme).toMatch(/^acme-cr\/test\/kubetest +nginx_v1 /m);

  const { status, output } = run("tools/run/start.ts", "ls", "acme-cr/test/kubetest");
  expect(`${status} ${output}`).toMatch(/^0 TAG .*\nnginx_v1 /s);
});
