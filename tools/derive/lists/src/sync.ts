// npm run sync            writes the lists of providers that are derived from specs/redocly.yaml
// npm run sync -- --check fails when one is stale, and writes nothing
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readApis } from "@imagetags/codegen/apis";
import { deriveFiles } from "./derive.ts";

const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
const root = process.cwd();
const ids = readApis(root).map(({ id }) => id);
let stale = 0;

for (const [path, text] of deriveFiles(root, ids)) {
  const file = join(root, path);
  if (existsSync(file) && readFileSync(file, "utf8") === text) continue;
  stale++;
  if (!values.check) writeFileSync(file, text);
  console.log(`${values.check ? "STALE" : "written"}  ${path}`);
}

if (values.check && stale > 0) {
  console.error(`\n${stale} derived file(s) do not match specs/redocly.yaml. Run: npm run sync`);
  process.exitCode = 1;
}
