// npm run docs:facts -- <file-or-url>                  prints what a page states
// npm run docs:facts -- <file-or-url> --output <file>  writes it
// npm run docs:facts -- <document> --operation "GET /v2/tags"  one operation of a document that has many
import { writeFileSync } from "node:fs";
import { CannotCheck } from "./errors.ts";
import { renderSheet } from "./facts/sort.ts";
import { readFacts } from "./families/read-facts.ts";
import { readArguments, runCommand } from "./output/run-command.ts";
import { fromHere, loadBytes } from "./source/load.ts";

const usage = "npm run docs:facts -- <file-or-url> [--operation <name> …] [--output <facts.json>]";

await runCommand(async () => {
  const options = { operation: { type: "string", multiple: true }, output: { type: "string" } } as const;
  const { values, positionals } = readArguments({ allowPositionals: true, options }, usage);
  const [page] = positionals;
  if (page === undefined || positionals.length > 1) throw new CannotCheck("One page is wanted.", `Usage: ${usage}`);
  const { bytes } = await loadBytes(page, fetch);
  const text = renderSheet(await readFacts(bytes, values.operation));
  if (values.output === undefined) process.stdout.write(text);
  else writeFileSync(fromHere(values.output), text);
});
