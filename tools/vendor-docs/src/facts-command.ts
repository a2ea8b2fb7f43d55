// npm run docs:facts -- <file-or-url>                  prints what a page states
// npm run docs:facts -- <file-or-url> --output <file>  writes it
import { writeFileSync } from "node:fs";
import { CannotCheck } from "./errors.ts";
import { extractFacts } from "./facts/extract.ts";
import { renderSheet } from "./facts/sort.ts";
import { readArguments, runCommand } from "./output/run-command.ts";
import { fromHere, loadBytes } from "./source/load.ts";

const usage = "npm run docs:facts -- <file-or-url> [--output <facts.json>]";

await runCommand(async () => {
  const { values, positionals } = readArguments({ allowPositionals: true, options: { output: { type: "string" } } }, usage);
  const [page] = positionals;
  if (page === undefined || positionals.length > 1) throw new CannotCheck("One page is wanted.", `Usage: ${usage}`);
  const { bytes } = await loadBytes(page, fetch);
  const text = renderSheet(extractFacts(bytes));
  if (values.output === undefined) process.stdout.write(text);
  else writeFileSync(fromHere(values.output), text);
});
