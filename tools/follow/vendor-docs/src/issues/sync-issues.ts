import { show } from "../compare/finding.ts";
import type { Report } from "../output/report.ts";
import type { GithubIssues, Issue } from "./github-issues.ts";

type ReportedFinding = Report["findings"][number];

/** The last line of the body of an issue that the tool closed: without it, a person did. */
const closedMark = "<!-- docs-watch: closed because the finding was gone -->";

/**
 * One issue a fingerprint: opened when the finding is new, rewritten when its words change, closed when the finding is
 * gone, opened again when it returns. An issue that a person closed stays closed. Findings of a provider that could not
 * be checked are left alone.
 */
export async function syncIssues(report: Report, issues: Pick<GithubIssues, "list" | "create" | "update">): Promise<string[]> {
  const done: string[] = [];
  const known = new Map<string, Issue>();
  for (const issue of await issues.list()) {
    const fingerprint = markerOf(issue.body ?? "")?.fingerprint;
    if (fingerprint !== undefined) known.set(fingerprint, issue);
  }
  for (const finding of report.findings) {
    const title = `${finding.scope}: ${finding.message}`.replaceAll(/\s+/g, " ").slice(0, 200);
    const body = bodyOf(finding);
    const issue = known.get(finding.fingerprint);
    if (!issue) {
      await issues.create(title, body);
      done.push(`opened  ${title}`);
    } else if (issue.state === "open" && (issue.title !== title || issue.body !== body)) {
      await issues.update(issue.number, { title, body });
      done.push(`updated  #${issue.number} ${title}`);
    } else if (issue.state === "closed" && issue.body?.trimEnd().endsWith(`\n${closedMark}`)) {
      await issues.update(issue.number, { title, body, state: "open", state_reason: "reopened" });
      done.push(`reopened  #${issue.number} ${title}`);
    }
  }
  const current = new Set(report.findings.map(({ fingerprint }) => fingerprint));
  const unchecked = new Set(report.failures.map(({ scope }) => scope));
  for (const [fingerprint, issue] of known) {
    const scope = markerOf(issue.body ?? "")?.scope ?? "";
    if (issue.state === "closed" || current.has(fingerprint) || unchecked.has(scope)) continue;
    await issues.update(issue.number, { body: `${issue.body}\n${closedMark}`, state: "closed", state_reason: "completed" });
    done.push(`closed  #${issue.number} ${issue.title}`);
  }
  return done;
}

function bodyOf({
  class: changeClass,
  direction,
  bump,
  scope,
  file,
  line,
  pointer,
  old,
  new: now,
  id,
  fingerprint,
  fix,
}: ReportedFinding): string {
  const rows = [
    ["class", `${changeClass} (${direction}); suggested bump: ${bump}`],
    ["page", `${quote(file ?? scope)}, line ${line}`],
    ["spec", pointer === undefined ? undefined : quote(`specs/${scope}/openapi.yaml, ${pointer}`)],
    ["before", old === undefined ? undefined : quote(show(old))],
    ["now", now === undefined ? undefined : quote(show(now))],
    ["to do", fix === undefined ? undefined : quote(fix)],
    ["id", quote(id)],
  ].filter(([, value]) => value !== undefined);
  return [...rows.map(([name, value]) => `- **${name}**: ${value}`), "", `<!-- docs-watch ${scope} ${fingerprint} -->`].join("\n");
}

/** A vendor's words as code on one line: they can end no line, mention nobody and be no marker; nor can they fill an issue. */
function quote(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  const shown = line.length > 2_000 ? `${line.slice(0, 2_000)}…` : line;
  const runs = shown.match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(0, ...runs.map(({ length }) => length)) + 1);
  return runs.length > 0 ? `${fence} ${shown} ${fence}` : `${fence}${shown}${fence}`;
}

// The tool's own lines are the last of a body, whole.
const marker = /(?:^|\n)<!-- docs-watch (\S+) ([0-9a-f]{16}) -->(?:\r?\n<!-- docs-watch: [^\n]* -->)?\s*$/;

function markerOf(body: string): { scope: string; fingerprint: string } | undefined {
  const [, scope, fingerprint] = marker.exec(body) ?? [];
  return scope === undefined || fingerprint === undefined ? undefined : { scope, fingerprint };
}
