import type { Finding } from "../compare/finding.ts";

/** What a command found out. */
export interface Report {
  /** What was read, a line each. */
  readonly checked: readonly string[];
  readonly findings: readonly (Finding & { readonly file?: string })[];
  /** What could not be checked, and why. */
  readonly failures: readonly Failure[];
}

export interface Failure {
  readonly scope: string;
  readonly message: string;
  readonly fix: string;
}

export type ExitCode = 0 | 10 | 20 | 30;

/** Looking at nothing is no pass either. */
export function exitCodeOfReport({ checked, findings, failures }: Report): ExitCode {
  if (failures.length > 0 || checked.length === 0) return 30;
  if (findings.length === 0) return 0;
  return findings.some((finding) => finding.class === "behavioural" || finding.class === "breaking") ? 20 : 10;
}
