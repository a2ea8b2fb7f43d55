// npm run docs:check                    every provider's page against its facts.json and its spec; pages from x-sources
// npm run docs:check -- --from <folder> pages from a folder with a subfolder for each provider that it has pages of; the newest file counts
// npm run docs:check -- <provider> …    those providers only
import { checkProvider, type ProviderResult } from "./check/check-provider.ts";
import { chooseProviders } from "./check/providers.ts";
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
  const from = values.from === undefined ? undefined : fromHere(values.from);
  const failures: Failure[] = [];
  const results: ProviderResult[] = [];
  for (const provider of chooseProviders(specs, positionals, from)) {
    try {
      results.push(await checkProvider(provider, from, fetch));
    } catch (error) {
      failures.push(toFailure(provider.id, error));
    }
  }
  const findings = results.flatMap(({ findings, page }) => findings.map((finding) => ({ ...finding, file: page })));
  printReport({ checked: results.map(({ provider, page }) => `${provider}: ${page}`), findings, failures }, format);
});
