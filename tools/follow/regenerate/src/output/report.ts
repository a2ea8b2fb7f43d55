import { show } from "@imagetags/vendor-docs/compare/finding";
import type { ProviderPlan } from "../plan/plan-provider.ts";
import type { Task } from "../plan/task.ts";
import { whyItMatters } from "../plan/why.ts";
import type { Outcome } from "../regenerate.ts";

export const formats = ["terminal", "markdown"] as const;
export type Format = (typeof formats)[number];

const done: Readonly<Record<string, string>> = { apply: "applied ", accepted: "accepted", departed: "recorded" };

/** What a run did, and what it hands over. */
export function renderReport(outcome: Outcome, format: Format, isDryRun: boolean): string {
  const lines = format === "terminal" ? terminal(outcome, isDryRun) : markdown(outcome);
  return `${lines.join("\n")}\n`;
}

/** 0: page and spec agree now; 20: something waits for a person; 30: something could not be read. */
export function exitCodeOf({ providers, failures }: Outcome): 0 | 20 | 30 {
  if (failures.length > 0 || providers.length === 0) return 30;
  return providers.some(({ plan, failed }) => failed || plan.tasks.some(waits)) ? 20 : 0;
}

function terminal(outcome: Outcome, isDryRun: boolean): string[] {
  const lines: string[] = [];
  for (const { plan } of outcome.providers) {
    lines.push(`${plan.id}: ${shortName(plan.page)}`);
    for (const task of plan.tasks.filter(isDone))
      lines.push(`  ${done[task.state] ?? ""} ${task.finding.message}  (page line ${task.finding.line})`);
    if (plan.undescribed.length > 0) lines.push(`  to describe in words of ours: ${specFile(plan)}, line ${plan.undescribed.join(", ")}`);
    for (const task of plan.tasks.filter(({ state }) => state === "note")) lines.push(`  note     ${task.finding.message}`);
    for (const task of plan.tasks.filter(waits)) lines.push("", ...waiting(plan, task));
    lines.push("");
  }
  for (const { scope, message, fix } of outcome.failures) lines.push(`COULD NOT FOLLOW  ${scope}: ${message}`, `    ${fix}`, "");
  for (const path of outcome.written) lines.push(`${isDryRun ? "would write" : "written"}  ${path}`);
  for (const { failed } of outcome.providers)
    if (failed) lines.push("", `TO MEND  ${failed.name}: the code has yet to follow what you accepted.`, failed.output);
  return [...lines, "", summary(outcome)].map(printable);
}

function waiting(plan: ProviderPlan, task: Task): string[] {
  const { finding, edit, fingerprints, pointers, stated, isSaidInSpec } = task;
  const place = pointers.map((pointer) => `${specFile(plan)}:${plan.lineOf(pointer)}`).join(", ");
  const quoted = plan.pageText.split("\n")[finding.line - 1]?.trim().slice(0, 160) ?? "";
  return [
    `  ${finding.class.toUpperCase()}  ${finding.message}`,
    `    spec  ${place === "" ? "says nothing of it" : place}`,
    ...(finding.line > 1 ? [`    page  line ${finding.line}: ${quoted}`] : stated === null ? ["    page  no longer has it"] : []),
    `    why   ${whyItMatters(task)}`,
    `    edit  ${edit?.text ?? (isSaidInSpec ? "by hand: this tool has none for it" : "none: no spec has words for it; accept it once you have read it")}`,
    `    --accept ${fingerprints[0]}${edit || !isSaidInSpec ? "" : " --reason <why the spec departs>"}`,
  ];
}

function markdown(outcome: Outcome): string[] {
  const lines: string[] = [];
  for (const plan of outcome.providers.map(({ plan }) => plan).filter(({ tasks }) => tasks.some(({ state }) => state !== "settled"))) {
    lines.push(`## ${plan.title} (${plan.revision})`, "");
    for (const { finding, state } of plan.tasks.filter(isDone))
      lines.push(`- **${done[state]?.trim()}**: ${escapeCell(finding.message)} (page line ${finding.line})`);
    if (plan.undescribed.length > 0)
      lines.push(`- to describe in words of ours: \`${specFile(plan)}\`, line ${plan.undescribed.join(", ")}`);
    for (const { finding } of plan.tasks.filter(({ state }) => state === "note")) lines.push(`- note: ${escapeCell(finding.message)}`);
    const open = plan.tasks.filter(waits);
    if (open.length > 0)
      lines.push(
        "",
        "| waits | what | spec | page line | why | edit | `--accept` |",
        "|---|---|---|---|---|---|---|",
        ...open.map((task) => row(plan, task)),
      );
    lines.push("");
  }
  for (const { scope, message, fix } of outcome.failures)
    lines.push(`- **could not follow** ${scope}: ${escapeCell(message)} ${escapeCell(fix)}`);

  return [...lines, summary(outcome)].map(printable);
}

function row(plan: ProviderPlan, task: Task): string {
  const { finding, edit, fingerprints, pointers } = task;
  const places = pointers.map((pointer) => `${specFile(plan)}:${plan.lineOf(pointer)}`).join(" ");
  const cells = [
    finding.class,
    finding.message,
    places,
    show(finding.line),
    whyItMatters(task),
    edit?.text ?? "by hand",
    fingerprints[0] ?? "",
  ];
  return `| ${cells.map(escapeCell).join(" | ")} |`;
}

function summary({ providers, failures }: Outcome): string {
  const tasks = providers.flatMap(({ plan }) => plan.tasks);
  const bumps = providers.flatMap((staged) => [...staged.bumps]);
  const bump = bumps.filter(([, one]) => one !== "none").map(([name, one]) => `${name} ${one}`);
  const counts = `${providers.length} read, ${tasks.filter(isDone).length} applied, ${tasks.filter(waits).length} waiting, ${failures.length} not followed`;
  return `${counts}; bump: ${bump.length === 0 ? "none" : bump.join(", ")}`;
}

function isDone({ state }: Task): boolean {
  return state === "apply" || state === "accepted" || state === "departed";
}

function waits({ state }: Task): boolean {
  return state === "ask";
}

function specFile({ id }: ProviderPlan): string {
  return `specs/${id}/openapi.yaml`;
}

/** A file by its folder and name, whosever machine it is on. */
function shortName(page: string): string {
  return page.startsWith("/") ? page.split("/").slice(-2).join("/") : page;
}

/** A cell of a table: what the page says must neither end it nor become markup. */
function escapeCell(text: string): string {
  return text.replaceAll("\n", " ").replace(/[\\|<>`*_[\]@#]/g, (character) => (character === "`" ? "'" : `\\${character}`));
}

/** The page is somebody else's: none of its control characters reach a terminal. */
function printable(text: string): string {
  return text.replace(/[^\P{C}\n]/gu, "�");
}
