import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readApis } from "@imagetags/codegen/apis";
import type { Capabilities } from "@imagetags/normalize";
import { readHostRows } from "../../../prove/reliability/src/hosts.ts";
import { runShown } from "./command.ts";
import { deriveReadme } from "./provider-readme.ts";
import { renderRow, renderTable, titles } from "./table.ts";

/** Every page that shows what is programmed: what commands print, what the vendors return, what their codes mean, which credential reaches which host. */
export async function renderPages(root: string): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  for (const page of listPages(root)) pages.set(page, await withOutputs(root, readFileSync(join(root, page), "utf8")));
  const providers = await readProviders(root);
  for (const { id, capabilities } of providers) {
    const page = `packages/${id}/README.md`;
    pages.set(page, deriveReadme(root, id, capabilities, pages.get(page) ?? ""));
  }
  const rows = providers.map(({ id, capabilities }) => renderRow(id, capabilities));
  pages.set("README.md", withTable(pages.get("README.md") ?? "", returnHeading, renderTable(titles, rows)));
  const security = readFileSync(join(root, "SECURITY.md"), "utf8");
  const hosts = renderTable(["provider", "credentials", "host", "sends"], await readHostRows());
  return pages.set("SECURITY.md", withTable(security, hostHeading, hosts));
}

const returnHeading = "## What the vendors return";
const hostHeading = "### Which credential reaches which host";

/** The pages with commands whose output is shown. */
export function listPages(root: string): string[] {
  return globSync(["README.md", "packages/*/README.md", "docs/site/starlight/src/content/docs/{,zh-cn/}guides/*.md"], { cwd: root }).sort();
}

const commandWithOutput = /^```sh\n((?:npm start|imagetags).*)\n```\n\n```text\n[\s\S]*?^```$/gm;

/** A page with what its commands print. */
async function withOutputs(root: string, page: string): Promise<string> {
  const commands = [...page.matchAll(commandWithOutput)].map(([, command = ""]) => command);
  const outputs = await Promise.all(commands.map((command) => runShown(root, command)));
  return page.replace(commandWithOutput, (_, command: string) => `\`\`\`sh\n${command}\n\`\`\`\n\n\`\`\`text\n${outputs.shift()}\`\`\``);
}

/** A page with another table below a heading, and what stands between them. */
function withTable(page: string, heading: string, table: string): string {
  return page.replace(new RegExp(`(?<=^${heading}\\n\\n[^|]*)(?:\\|.*\\n)+`, "m"), () => table);
}

async function readProviders(root: string): Promise<{ id: string; capabilities: Capabilities }[]> {
  const providers = readApis(root).map(async ({ id }) => {
    const source: { capabilities: Capabilities } = await import(`../../../../packages/normalize/src/sources/${id}.ts`);
    return { id, capabilities: source.capabilities };
  });
  return await Promise.all(providers);
}
