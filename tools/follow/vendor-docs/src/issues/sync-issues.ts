import { show } from "../compare/finding.ts";
import type { Report } from "../output/report.ts";
import type { GithubIssues, Issue } from "./github-issues.ts";

type ReportedFinding = Report["findings"][number];

/** A line in the body of an issue that the tool closed: without it, a person did. */
const closedMark = "<!-- docs-watch: closed because the finding was gone -->";

/**
 * One issue a fingerprint: opened when the finding is new, rewritten when its words change, closed when the finding is
 * gone, opened again when it returns. An issue that a person closed stays closed, and what a person wrote below the tool's words
 * stays there. Findings of a provider that could not be checked are left alone.
 */
export async function syncIssues(report: Report, issues: Pick<GithubIssues, "list" | "create" | "update">): Promise<string[]> {
  const done: string[] = [];
  const known = new Map<string, Known>();
  for (const issue of await issues.list()) {
    const marked = readBody(issue.body ?? "");
    if (marked) known.set(marked.fingerprint, { ...issue, ...marked });
  }
  for (const finding of report.findings) {
    const title = `${finding.scope}: ${finding.message}`.replaceAll(/\s+/g, " ").slice(0, 200);
    const issue = known.get(finding.fingerprint);
    const body = [bodyOf(finding), issue?.note].filter(Boolean).join("\n");
    if (!issue) {
      await issues.create(title, body);
      done.push(`opened  ${title}`);
    } else if (issue.state === "open" && (issue.title !== title || issue.text !== body || issue.isClosedByTool)) {
      await issues.update(issue.number, { title, body });
      done.push(`updated  #${issue.number} ${title}`);
    } else if (issue.state === "closed" && issue.isClosedByTool) {
      await issues.update(issue.number, { title, body, state: "open", state_reason: "reopened" });
      done.push(`reopened  #${issue.number} ${title}`);
    }
  }
  const current = new Set(report.findings.map(({ fingerprint }) => fingerprint));
  const unchecked = new Set(report.failures.map(({ scope }) => scope));
  for (const [fingerprint, issue] of known) {
    if (issue.state === "closed" || current.has(fingerprint) || unchecked.has(issue.scope)) continue;
    await issues.update(issue.number, { body: `${issue.text}\n${closedMark}`, state: "closed", state_reason: "completed" });
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

const marker = /^<!-- docs-watch (\S+) ([0-9a-f]{16}) -->$/;

/** What the body of an issue says to the tool. */
interface Marked {
  readonly scope: string;
  readonly fingerprint: string;
  readonly isClosedByTool: boolean;
  /** The body without the mark of closing. */
  readonly text: string;
  /** What a person wrote below the tool's words. */
  readonly note: string;
}

type Known = Issue & Marked;

/** Reads the first marker that is a line of its own: no vendor's words are. */
function readBody(body: string): Marked | undefined {
  const all = body.trimEnd().split(/\r?\n/);
  const lines = all.filter((line) => line !== closedMark);
  const at = lines.findIndex((line) => marker.test(line));
  const [, scope = "", fingerprint = ""] = marker.exec(lines[at] ?? "") ?? [];
  if (fingerprint === "") return undefined;
  return { scope, fingerprint, isClosedByTool: lines.length < all.length, text: lines.join("\n"), note: lines.slice(at + 1).join("\n") };
}
