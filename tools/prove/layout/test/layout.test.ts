import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { checkLayout } from "../src/rules.ts";

const root = process.cwd();
const copies: string[] = [];
afterEach(() => {
  for (const copy of copies.splice(0)) rmSync(copy, { recursive: true });
});

/** A copy of what the rules read. */
function copyRepository(): string {
  const copy = mkdtempSync(join(tmpdir(), "imagetags-layout-"));
  copies.push(copy);
  const filter = (path: string) => !/node_modules|\/dist$|\.turbo/.test(path.slice(root.length));
  for (const folder of ["specs", "packages", "tools/prove/contract"])
    cpSync(join(root, folder), join(copy, folder), { recursive: true, filter });
  return copy;
}

test("this repository keeps its structure", () => {
  expect(checkLayout(root)).toEqual([]);
});

const id = "tencent-ccr";
test.each<[string, (copy: string) => void, string]>([
  [
    "a role is missing",
    (copy) => rmSync(join(copy, `packages/${id}/src/authenticate.ts`)),
    `packages/${id}/src/authenticate.ts: is missing`,
  ],
  [
    "a contract test is missing",
    (copy) => rmSync(join(copy, `tools/prove/contract/test/${id}.test.ts`)),
    `tools/prove/contract/test/${id}.test.ts: is missing`,
  ],
  ["a sandbox file is missing", (copy) => rmSync(join(copy, `packages/sandbox/src/${id}.ts`)), `packages/sandbox/src/${id}.ts: is missing`],
  [
    "a file has a role of its own",
    (copy) => writeFileSync(join(copy, `packages/${id}/src/utils.ts`), ""),
    `packages/${id}/src/utils.ts: a provider's files are`,
  ],
  ["a provider that is no API", (copy) => mkdirSync(join(copy, "packages/other")), "packages/other: specs/redocly.yaml lists no such API"],
  [
    "another heading",
    (copy) => appendFileSync(join(copy, `packages/${id}/README.md`), "\n## More\n"),
    `packages/${id}/README.md: the headings must be`,
  ],
  [
    "a provider with a dependency of its own",
    (copy) => writeFileSync(join(copy, `packages/${id}/package.json`), '{"name":"@imagetags/tencent-ccr","dependencies":{"lodash":"4"}}'),
    "not on lodash",
  ],
  [
    "a provider that imports another",
    (copy) => appendFileSync(join(copy, `packages/${id}/src/tags.ts`), 'import "@imagetags/huawei-swr";\n'),
    "may not import @imagetags/huawei-swr",
  ],
  [
    "normalize importing a provider at run time",
    (copy) => appendFileSync(join(copy, `packages/normalize/src/sources/${id}.ts`), 'export { a } from "@imagetags/tencent-ccr";\n'),
    "may not import @imagetags/tencent-ccr",
  ],
  [
    "normalize's root reaching a source",
    (copy) => appendFileSync(join(copy, "packages/normalize/src/index.ts"), `export type { A } from "./sources/${id}.ts";\n`),
    `may not import ./sources/${id}.ts`,
  ],
  [
    "core importing a package",
    (copy) => appendFileSync(join(copy, "packages/core/src/index.ts"), 'import {\n  a,\n} from "openapi-fetch";\n'),
    "packages/core/src/index.ts: may not import openapi-fetch",
  ],
  [
    "the sandbox importing a package lazily",
    (copy) => appendFileSync(join(copy, "packages/sandbox/src/index.ts"), 'await import("@imagetags/core");\n'),
    "may not import @imagetags/core",
  ],
  [
    "two files that import each other, for a type only",
    (copy) => {
      appendFileSync(join(copy, "packages/core/src/bytes.ts"), 'import type { A } from "./window.ts";\n');
      appendFileSync(join(copy, "packages/core/src/window.ts"), 'import { b } from "./bytes.ts";\n');
    },
    "packages/core/src/bytes.ts → packages/core/src/window.ts → packages/core/src/bytes.ts: import each other",
  ],
  [
    "what runs without a command",
    (copy) => writeFileSync(join(copy, "packages/cli/src/runs/other.ts"), ""),
    "packages/cli/src/runs/other.ts: no file in commands/ declares it",
  ],
  [
    "a tool beside the rooms",
    (copy) => cpSync(join(copy, "tools/prove/contract"), join(copy, "tools/other"), { recursive: true }),
    "tools/other: the rooms of tools/ are derive, follow, prove, run",
  ],
])("the rules catch: %s", (_, edit, violation) => {
  const copy = copyRepository();
  edit(copy);
  const violations = checkLayout(copy);
  expect(violations).toHaveLength(1);
  expect(violations[0]).toContain(violation);
});
