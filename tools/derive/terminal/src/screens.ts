// npm run screens            writes the help texts and the picture at the top of README.md from what the command prints
// npm run screens -- --check fails when one is stale, and writes nothing
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { renderHelpTexts } from "./help.ts";
import { renderPicture } from "./picture.ts";

const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
const files = new Map([
  ["packages/cli/src/help.ts", renderHelpTexts()],
  ["docs/imagetags.svg", await renderPicture()],
]);
let stale = 0;

for (const [file, text] of files) {
  if (existsSync(file) && readFileSync(file, "utf8") === text) continue;
  stale++;
  if (!values.check) writeFileSync(file, text);
  console.log(`${values.check ? "STALE" : "written"}  ${file}`);
}

if (values.check && stale > 0) {
  console.error(`\n${stale} file(s) do not show what the command prints. Run: npm run screens`);
  process.exitCode = 1;
}
