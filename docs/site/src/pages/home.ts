import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readApis } from "@imagetags/codegen/apis";
import { readBlocks, withOutput } from "@imagetags/readme/blocks";
import { renderRow } from "@imagetags/readme/table";
import { loadProvider, readProof } from "./provider.ts";
import { nameOf, readSpec } from "./spec.ts";

const starts = { en: "guides/start.md", "zh-CN": "zh-cn/guides/start.md" } as const;

/** What the home pages show: the first command and the first program of a language's start, which a test runs, and what each provider returns. */
export async function writeHome(root: string, content: string): Promise<string> {
  const first = Object.entries(starts).map(([language, page]) => [language, readFirst(join(root, content, page))]);
  return `${JSON.stringify({ first: Object.fromEntries(first), providers: await readProviders(root) }, undefined, 2)}\n`;
}

function readFirst(page: string) {
  const shown = withOutput(readBlocks(readFileSync(page, "utf8")));
  const command = shown.find(({ language }) => language === "sh");
  const program = shown.find(({ language }) => language === "ts");
  if (!command?.output || !program?.output) throw new Error(`${page} shows no command or no program with its output.`);
  return {
    command: command.text.trim(),
    lines: command.output.trimEnd().split("\n"),
    program: program.text.trimEnd(),
    printed: program.output.trimEnd(),
  };
}

/** What each provider returns, by its name. */
async function readProviders(root: string) {
  const rows = await Promise.all(
    readApis(root).map(async ({ id, spec }) => {
      const { capabilities } = await loadProvider(id);
      const { digest, size, platform } = capabilities;
      const [times = "", , listing = ""] = renderRow(id, capabilities).slice(4);
      const { info } = readSpec(spec);
      return { id, name: nameOf(info), hosts: info["x-hosts"] ?? [], digest, size, platform, times, listing, proof: readProof(root, id) };
    }),
  );
  return rows.sort((a, b) => a.name.localeCompare(b.name));
}
