// npm run docs:issues -- <report.json>   keeps one GitHub issue for each finding of `docs:check --format json`
// Reads GITHUB_REPOSITORY and GITHUB_TOKEN, as a workflow has them.
import { readFileSync } from "node:fs";
import { CannotCheck } from "./errors.ts";
import { GithubIssues } from "./issues/github-issues.ts";
import { syncIssues } from "./issues/sync-issues.ts";
import type { Report } from "./output/report.ts";
import { readArguments, runCommand } from "./output/run-command.ts";
import { fromHere } from "./source/load.ts";

const usage = "npm run docs:issues -- <report.json>";

await runCommand(async () => {
  const { positionals } = readArguments({ allowPositionals: true, options: {} }, usage);
  const [file] = positionals;
  if (file === undefined) throw new CannotCheck("A report is wanted.", `Usage: ${usage}`);
  const { GITHUB_REPOSITORY: repository, GITHUB_TOKEN: token } = process.env;
  if (!repository || !token) throw new CannotCheck("GITHUB_REPOSITORY and GITHUB_TOKEN are not set.", "Run it in a workflow, or set both.");
  const report = readReport(fromHere(file));
  for (const line of await syncIssues(report, new GithubIssues(repository, token, fetch))) console.log(line);
});

function readReport(file: string): Report {
  try {
    const report = JSON.parse(readFileSync(file, "utf8")) as Report;
    if (Array.isArray(report.findings) && Array.isArray(report.failures)) return report;
  } catch {
    // The same words for a file that is missing and one that is something else.
  }
  throw new CannotCheck(`${file} is no report.`, "Write it with: npm run --silent docs:check -- --format json > report.json");
}
