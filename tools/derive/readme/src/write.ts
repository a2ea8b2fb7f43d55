// npm run readme: writes what the pages derive from the rest: the table of what the vendors tell, and what commands print; and
// SECURITY.md's table of which credential reaches which host.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readApis } from "@imagetags/codegen/apis";
import { readHostRows } from "../../../prove/reliability/src/hosts.ts";
import { runShown } from "./command.ts";
import { renderRow, renderTable, titles } from "./table.ts";

const root = process.cwd();
const file = join(root, "README.md");
const rows = await Promise.all(
  readApis(root).map(async ({ id }) => renderRow(id, (await import(`../../../../packages/normalize/src/sources/${id}.ts`)).capabilities)),
);
const text = readFileSync(file, "utf8").replace(/(?<=^## What the vendors tell\n\n)(?:\|.*\n)+/m, () => renderTable(titles, rows));
writeFileSync(file, withOutputs(text));
const commandPage = join(root, "packages/cli/README.md");
writeFileSync(commandPage, withOutputs(readFileSync(commandPage, "utf8")));

/** A page with what its commands print. */
function withOutputs(page: string): string {
  return page.replace(/^```sh\n((?:npm start|imagetags).*)\n```\n\n```text\n[\s\S]*?^```$/gm, (_, command: string) => {
    return `\`\`\`sh\n${command}\n\`\`\`\n\n\`\`\`text\n${runShown(root, command)}\`\`\``;
  });
}

const security = join(root, "SECURITY.md");
const hosts = renderTable(["provider", "credentials", "host", "sends"], await readHostRows());
writeFileSync(
  security,
  readFileSync(security, "utf8").replace(/(?<=^### Which credential reaches which host\n\n[^|]*)(?:\|.*\n)+/m, () => hosts),
);
