import { show } from "../compare/finding.ts";
import { exitCodeOfReport, type Report } from "./report.ts";

export const formats = ["terminal", "json", "markdown", "github"] as const;
export type Format = (typeof formats)[number];

const words = {
  0: "nothing to do",
  10: "documentation or additive changes",
  20: "behavioural or breaking changes",
  30: "could not check everything",
};

export function renderReport(report: Report, format: Format): string {
  if (format === "json") return `${JSON.stringify({ exitCode: exitCodeOfReport(report), ...report }, undefined, 2)}\n`;
  const render = { terminal, markdown, github }[format];
  return `${render(report).join("\n")}\n`;
}

function terminal(report: Report): string[] {
  const lines = report.checked.map((name) => `checked  ${name}`);
  for (const { class: changeClass, scope, file, line, message, pointer, bump, id, fingerprint, fix } of report.findings) {
    lines.push(
      "",
      `${changeClass.toUpperCase()}  ${message}`,
      `    ${scope}${file === undefined ? "" : `, ${file}`}, line ${line}${pointer === undefined ? "" : `; spec ${pointer}`}`,
      `    ${id}  ${fingerprint}  bump: ${bump}`,
    );
    if (fix !== undefined) lines.push(`    ${fix}`);
  }
  for (const { scope, message, fix } of report.failures) lines.push("", `COULD NOT CHECK  ${scope}: ${message}`, `    ${fix}`);
  return [...lines, "", summary(report)];
}

function markdown(report: Report): string[] {
  const lines: string[] = [];
  if (report.findings.length > 0) {
    lines.push("| class | what | old | new | page line | spec | bump | fingerprint |", "|---|---|---|---|---|---|---|---|");
    for (const finding of report.findings) {
      const cells = [
        finding.class,
        `${finding.scope}: ${finding.message}`,
        show(finding.old),
        show(finding.new),
        String(finding.line),
        finding.pointer ?? "",
        finding.bump,
        finding.fingerprint,
      ];
      lines.push(`| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`);
    }
    lines.push("");
  }
  for (const { scope, message, fix } of report.failures) lines.push(`- **could not check** ${scope}: ${message} ${fix}`);
  return [...lines, summary(report)];
}

/** Annotations of a workflow run. */
function github(report: Report): string[] {
  const annotate = (level: string, title: string, text: string): string => `::${level} title=${escapeProperty(title)}::${escapeData(text)}`;
  return [
    ...report.findings.map((finding) => {
      const level =
        finding.class === "behavioural" || finding.class === "breaking" ? "error" : finding.class === "additive" ? "warning" : "notice";
      const details = [`page line ${finding.line}`, finding.pointer, finding.fix, `fingerprint ${finding.fingerprint}`].filter(
        (part) => part !== undefined,
      );
      return annotate(level, `${finding.scope}: ${finding.class}`, `${finding.message} (${details.join("; ")})`);
    }),
    ...report.failures.map(({ scope, message, fix }) => annotate("error", `${scope}: could not check`, `${message} ${fix}`)),
    summary(report),
  ];
}

function summary(report: Report): string {
  const code = exitCodeOfReport(report);
  return `${report.checked.length} checked, ${report.findings.length} findings, ${report.failures.length} not checked: ${words[code]} (exit ${code})`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
