import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { readApis } from "../src/apis.ts";
import { renderSchema } from "../src/schema.ts";

const root = fileURLToPath(new URL("../../../..", import.meta.url));
const api = readApis().find(({ id }) => id === "tencent-ccr");
if (!api) throw new Error("specs/redocly.yaml does not list tencent-ccr");

// A copy of what generating reads and writes, so that a stale file can be made without touching the repository.
const copy = mkdtempSync(join(tmpdir(), "imagetags-codegen-"));
for (const folder of ["specs", "tools/derive/codegen/src", "tools/derive/codegen/package.json"])
  cpSync(join(root, folder), join(copy, folder), { recursive: true });
for (const { id } of readApis()) cpSync(join(root, `packages/${id}/src/schema.ts`), join(copy, `packages/${id}/src/schema.ts`));
symlinkSync(join(root, "tools/derive/codegen/node_modules"), join(copy, "tools/derive/codegen/node_modules"));
afterAll(() => rmSync(copy, { recursive: true }));

const generate = (...args: string[]) =>
  spawnSync(process.execPath, ["tools/derive/codegen/src/generate.ts", ...args], { cwd: copy, encoding: "utf8" });

test("the same spec gives the same text, marked as generated, with 64-bit integers typed as they come", async () => {
  const text = await renderSchema(api);
  expect(await renderSchema(api)).toBe(text);
  expect(text).toMatch(/^\/\/ Generated from specs\/tencent-ccr\/ by "npm run generate"\. Do not edit\./);
  expect(text).toContain("sizeByte: number | bigint;");
  expect(text).toContain('Action: "GetTagList";');
});

test("--check passes when every file is up to date, and fails, writing nothing, when one is stale", () => {
  expect(generate("--check").status).toBe(0);
  const file = join(copy, `packages/${api.id}/src/schema.ts`);
  appendFileSync(file, "// edited\n");
  const check = generate("--check");
  expect(check.status).toBe(1);
  expect(check.stdout).toContain(`STALE  packages/${api.id}/src/schema.ts`);
  expect(check.stderr).toContain("Run: npm run generate");
  expect(readFileSync(file, "utf8")).toMatch(/edited/);
  expect(generate().stdout).toContain(`written  packages/${api.id}/src/schema.ts`);
  expect(generate("--check").status).toBe(0);
}, 60_000);
