import { readFileSync } from "node:fs";
import { join } from "node:path";
import { helpTexts } from "../../../../packages/cli/src/help.ts";
import { leadOut, readSection, renderPage } from "./markdown.ts";

/** The command's page: what its README says of each subcommand, and its own help. */
export function writeCommandPage(root: string): string {
  const readme = readFileSync(join(root, "packages/cli/README.md"), "utf8");
  const commands = Object.entries(helpTexts).map(([name, help]) => {
    const told = name && readme.includes(`\n## ${name}\n`) ? `${readSection(readme, name)}\n\n` : "";
    return `## imagetags${name && ` ${name}`}\n\n${told}\`\`\`text\n$ imagetags${name && ` ${name}`} --help\n${help.trim()}\n\`\`\``;
  });
  const text = [...commands, "## When it fails", readSection(readme, "When it fails")].join("\n\n");
  return renderPage(
    { title: "The command", description: "Every command, option and exit code of imagetags, from its own help.", order: 1 },
    leadOut(text, "packages/cli"),
  );
}
