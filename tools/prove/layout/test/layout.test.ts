import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkLayout } from "../src/rules.ts";

const root = process.cwd();

/** A copy of what the rules read. */
const copy = mkdtempSync(join(tmpdir(), "imagetags-layout-"));

beforeAll(() => {
  const filter = (path: string) => !/node_modules|\/dist$|\.turbo/.test(path.slice(root.length));
  for (const folder of ["specs", "packages", "tools/prove/contract"])
    cpSync(join(root, folder), join(copy, folder), { recursive: true, filter });
});
afterAll(() => rmSync(copy, { recursive: true }));

/** New texts of files, by path; `undefined`: the file is not there. */
type Edits = Readonly<Record<string, string | undefined>>;

function apply(edits: Edits): void {
  for (const [path, text] of Object.entries(edits)) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    if (text === undefined) rmSync(join(copy, path));
    else writeFileSync(join(copy, path), text);
  }
}

function takeBack(edits: Edits): void {
  for (const path of Object.keys(edits)) {
    if (existsSync(join(root, path))) cpSync(join(root, path), join(copy, path));
    else rmSync(join(copy, existsSync(join(root, dirname(path))) ? path : dirname(path)), { recursive: true });
  }
}

const without = (path: string): Edits => ({ [path]: undefined });
const longer = (path: string, more: string): Edits => ({ [path]: readFileSync(join(root, path), "utf8") + more });

test("this repository keeps its structure", () => {
  expect(checkLayout(root)).toEqual([]);
});

const id = "tencent-ccr";
test.each<[string, Edits, string]>([
  ["a role is missing", without(`packages/${id}/src/authenticate.ts`), `packages/${id}/src/authenticate.ts: is missing`],
  ["a contract test is missing", without(`tools/prove/contract/test/${id}.test.ts`), `tools/prove/contract/test/${id}.test.ts: is missing`],
  ["a sandbox file is missing", without(`packages/sandbox/src/${id}.ts`), `packages/sandbox/src/${id}.ts: is missing`],
  ["a file has a role of its own", { [`packages/${id}/src/utils.ts`]: "" }, `packages/${id}/src/utils.ts: a provider's files are`],
  ["a provider that is no API", { "packages/other/package.json": "{}" }, "packages/other: specs/redocly.yaml lists no such API"],
  ["another heading", longer(`packages/${id}/README.md`, "\n## More\n"), `packages/${id}/README.md: the headings must be`],
  [
    "a provider with a dependency of its own",
    { [`packages/${id}/package.json`]: '{"name":"@imagetags/tencent-ccr","dependencies":{"lodash":"4"}}' },
    "not on lodash",
  ],
  [
    "a provider that imports another",
    longer(`packages/${id}/src/tags.ts`, 'import "@imagetags/huawei-swr";\n'),
    "may not import @imagetags/huawei-swr",
  ],
  [
    "normalize importing a provider at run time",
    longer(`packages/normalize/src/sources/${id}.ts`, 'export { a } from "@imagetags/tencent-ccr";\n'),
    "may not import @imagetags/tencent-ccr",
  ],
  [
    "normalize's root reaching a source",
    longer("packages/normalize/src/index.ts", `export type { A } from "./sources/${id}.ts";\n`),
    `may not import ./sources/${id}.ts`,
  ],
  [
    "core importing a package",
    longer("packages/core/src/index.ts", 'import {\n  a,\n} from "openapi-fetch";\n'),
    "packages/core/src/index.ts: may not import openapi-fetch",
  ],
  [
    "the sandbox importing a package lazily",
    longer("packages/sandbox/src/index.ts", 'await import("@imagetags/core");\n'),
    "may not import @imagetags/core",
  ],
  [
    "two files that import each other, for a type only",
    {
      ...longer("packages/core/src/bytes.ts", 'import type { A } from "./window.ts";\n'),
      ...longer("packages/core/src/window.ts", 'import { b } from "./bytes.ts";\n'),
    },
    "packages/core/src/bytes.ts → packages/core/src/window.ts → packages/core/src/bytes.ts: import each other",
  ],
  [
    "what runs without a command",
    { "packages/cli/src/runs/other.ts": "" },
    "packages/cli/src/runs/other.ts: no file in commands/ declares it",
  ],
  ["a tool beside the rooms", { "tools/other/package.json": "{}" }, "tools/other: the rooms of tools/ are derive, follow, prove, run"],
])("the rules catch: %s", (_, edits, violation) => {
  apply(edits);
  const violations = checkLayout(copy);
  takeBack(edits);
  expect(violations).toHaveLength(1);
  expect(violations[0]).toContain(violation);
});
