// npm run readme            writes what the pages derive from the rest: what the vendors tell, what their codes mean, what commands
//                           print, and which credential reaches which host
// npm run readme -- --check fails when one is stale, and writes nothing
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readApis } from "@imagetags/codegen/apis";
import type { Capabilities } from "@imagetags/normalize";
import { readHostRows } from "../../reliability/src/hosts.ts";
import { runShown } from "./command.ts";
import { deriveReadme } from "./provider-readme.ts";
import { renderRow, renderTable, titles } from "./table.ts";

const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
const root = process.cwd();
const providers = await Promise.all(
  readApis(root).map(async ({ id }) => {
    const { capabilities } = (await import(`../../../packages/normalize/src/sources/${id}.ts`)) as { capabilities: Capabilities };
    return { id, capabilities };
  }),
);
const table = renderTable(
  titles,
  providers.map(({ id, capabilities }) => renderRow(id, capabilities)),
);
const hosts = renderTable(["provider", "credentials", "host", "sends"], await readHostRows());

const pages: Readonly<Record<string, (text: string) => string>> = {
  "README.md": (text) => withOutputs(text.replace(/(?<=^## What the vendors tell\n\n)(?:\|.*\n)+/m, () => table)),
  "SECURITY.md": (text) => text.replace(/(?<=^### Which credential reaches which host\n\n[^|]*)(?:\|.*\n)+/m, () => hosts),
  "packages/cli/README.md": withOutputs,
  ...Object.fromEntries(
    providers.map(({ id, capabilities }) => [`packages/${id}/README.md`, (text: string) => deriveReadme(root, id, capabilities, text)]),
  ),
};
let stale = 0;

for (const [path, derive] of Object.entries(pages)) {
  const file = join(root, path);
  const before = readFileSync(file, "utf8");
  const after = derive(before);
  if (after === before) continue;
  stale++;
  if (!values.check) writeFileSync(file, after);
  console.log(`${values.check ? "STALE" : "written"}  ${path}`);
}

if (values.check && stale > 0) {
  console.error(`\n${stale} page(s) do not say what the sources say. Run: npm run readme`);
  process.exitCode = 1;
}

/** A page with what its commands print. */
function withOutputs(page: string): string {
  return page.replace(/^```sh\n((?:npm start|imagetags).*)\n```\n\n```text\n[\s\S]*?^```$/gm, (_, command: string) => {
    return `\`\`\`sh\n${command}\n\`\`\`\n\n\`\`\`text\n${runShown(root, command)}\`\`\``;
  });
}
