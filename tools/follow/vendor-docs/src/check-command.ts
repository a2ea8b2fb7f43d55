// npm run docs:check                    every provider's page against its facts.json and its spec; pages from x-sources
// npm run docs:check -- --from <folder> pages from a folder with one subfolder for each provider; the newest file counts
// npm run docs:check -- <provider> …    those providers only
import { checkProvider, type ProviderResult } from "./check/check-provider.ts";
import { listProviders } from "./check/providers.ts";
import { CannotCheck } from "./errors.ts";
import type { Failure } from "./output/report.ts";
import { printReport, readArguments, readFormat, runCommand, toFailure } from "./output/run-command.ts";
import { fromHere } from "./source/load.ts";

const usage = "npm run docs:check -- [<provider> …] [--from <folder>] [--format terminal|json|markdown|github]";
const specs = new URL("../../../../specs/", import.meta.url);

await runCommand(async () => {
  const { values, positionals } = readArguments(
    { allowPositionals: true, options: { format: { type: "string", default: "terminal" }, from: { type: "string" } } },
    usage,
  );
  const format = readFormat(values.format);
  const all = listProviders(specs);
  const unknown = positionals.find((id) => !all.some((provider) => provider.id === id));
  if (unknown !== undefined)
    throw new CannotCheck(`There is no provider ${unknown}.`, `Choose from: ${all.map(({ id }) => id).join(", ")}.`);

  const from = values.from === undefined ? undefined : fromHere(values.from);
  const failures: Failure[] = [];
  const results: ProviderResult[] = [];
  for (const provider of all.filter(({ id }) => positionals.length === 0 || positionals.includes(id))) {
    try {
      results.push(await checkProvider(provider, from, fetch));
    } catch (error) {
      failures.push(toFailure(provider.id, error));
    }
  }
  const findings = results.flatMap(({ findings, page }) => findings.map((finding) => ({ ...finding, file: page })));
  printReport({ checked: results.map(({ provider, page }) => `${provider}: ${page}`), findings, failures }, format);
});
