// npm run api            writes each package's api.md: what users can import
// npm run api -- --check fails when one is stale, and writes nothing
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { renderApi } from "./api.ts";
import { readPackages } from "./packages.ts";

const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
const root = process.cwd();
if (!values.check) spawnSync("turbo", ["run", "build", "--output-logs=errors-only"], { cwd: root, stdio: "inherit" });
let stale = 0;

for (const { folder } of readPackages(root)) {
  const file = join(root, "packages", folder, "api.md");
  const text = renderApi(join(root, "packages", folder));
  if (existsSync(file) && readFileSync(file, "utf8") === text) continue;
  stale++;
  if (!values.check) writeFileSync(file, text);
  console.log(`${values.check ? "STALE" : "written"}  packages/${folder}/api.md`);
}

if (values.check && stale > 0) {
  console.error(`\n${stale} report(s) of a public API are not what is built. Run "npm run api", and tell users with "changeset add".`);
  process.exitCode = 1;
}
