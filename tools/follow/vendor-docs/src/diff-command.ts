// npm run docs:diff -- <old> <new>                             what changed between two pages or fact sheets, and how bad it is
// npm run docs:diff -- <old> <new> --operation "GET /v2/tags"  the same for one operation of documents that have many
import { compareSheets } from "./compare/compare.ts";
import { toFindings } from "./compare/finding.ts";
import { CannotCheck } from "./errors.ts";
import { printReport, readArguments, readFormat, runCommand } from "./output/run-command.ts";
import { loadSheet } from "./source/load.ts";

const usage = "npm run docs:diff -- <old> <new> [--operation <name> …] [--format terminal|json|markdown|github]";

await runCommand(async () => {
  const { values, positionals } = readArguments(
    {
      allowPositionals: true,
      options: { format: { type: "string", default: "terminal" }, operation: { type: "string", multiple: true } },
    },
    usage,
  );
  const [before, after] = positionals;
  if (before === undefined || after === undefined || positionals.length > 2)
    throw new CannotCheck("Two pages or fact sheets are wanted.", `Usage: ${usage}`);
  const format = readFormat(values.format);
  const [old, now] = [await loadSheet(before, fetch, values.operation), await loadSheet(after, fetch, values.operation)];
  const scope = now.operation.action ?? `${now.operation.method ?? ""} ${now.operation.path ?? ""}`.trim();
  const findings = toFindings(compareSheets(old, now), scope).map((finding) => ({ ...finding, file: after }));
  printReport({ checked: [`${before} → ${after}`], findings, failures: [] }, format);
});
