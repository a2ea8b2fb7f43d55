import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readApis } from "@imagetags/codegen/apis";
import { readBlocks, withOutput } from "@imagetags/readme/blocks";
import { renderRow } from "@imagetags/readme/table";
import { providers } from "../../../../packages/cli/src/providers.ts";

/** What the home page shows: README.md's first command and first program, which are run by a test, and what each provider returns. */
export async function writeHome(root: string): Promise<string> {
  const shown = withOutput(readBlocks(readFileSync(join(root, "README.md"), "utf8")));
  const command = shown.find(({ language }) => language === "sh");
  const program = shown.find(({ language }) => language === "ts");
  if (!command?.output || !program?.output) throw new Error("README.md shows no command or no program with its output.");
  const rows = await Promise.all(
    readApis(root).map(async ({ id }) => {
      const provider = await providers[id]?.();
      if (!provider) throw new Error(`The command does not know ${id}. Run: npm run sync`);
      const { digest, imageId, size } = provider.capabilities;
      const [times = "", order = "", listing = ""] = renderRow(id, provider.capabilities).slice(4);
      return { id, digest, imageId, size, times, order, listing };
    }),
  );
  return `${JSON.stringify(
    {
      command: command.text.trim(),
      lines: command.output.trimEnd().split("\n"),
      program: program.text.trimEnd(),
      printed: program.output.trimEnd(),
      providers: rows,
    },
    undefined,
    2,
  )}\n`;
}
