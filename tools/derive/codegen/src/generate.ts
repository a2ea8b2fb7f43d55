// npm run generate            writes each provider's schema.ts from its spec
// npm run generate -- --check fails when one is stale, and writes nothing
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readApis } from "./apis.ts";
import { renderSchema } from "./schema.ts";

const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
const stale: string[] = [];

for (const api of readApis()) {
  const file = fileURLToPath(api.output);
  const name = relative(process.cwd(), file);
  const text = await renderSchema(api);
  const upToDate = existsSync(file) && readFileSync(file, "utf8") === text;
  if (!upToDate && !values.check) writeFileSync(file, text);
  if (!upToDate) stale.push(name);
  console.log(`${upToDate ? "up to date" : values.check ? "STALE" : "written"}  ${name}`);
}

if (values.check && stale.length > 0) {
  console.error(`\n${stale.length} generated file(s) do not match their spec. Run: npm run generate`);
  process.exitCode = 1;
}
