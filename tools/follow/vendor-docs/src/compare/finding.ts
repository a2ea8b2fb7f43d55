import { createHash } from "node:crypto";

export type ChangeClass = "behavioural" | "breaking" | "additive" | "documentation";
export type Direction = "request" | "response" | "operation" | "page" | "spec";
export type Bump = "major" | "minor" | "patch" | "none";

/** What a finding is before it knows whose it is. */
export interface Change {
  /** The thing and what happened to it: `parameter.query.limit.maximum.added`. The same change always has the same id. */
  readonly id: string;
  readonly class: ChangeClass;
  readonly direction: Direction;
  readonly line: number;
  readonly old?: unknown;
  readonly new?: unknown;
  readonly message: string;
  readonly fix?: string;
  /** Where in the spec, as a JSON pointer. */
  readonly pointer?: string;
  /** The parameter, header or field that it is about, to find it in the spec. */
  readonly subject?: Subject;
  /** Which fact of it, as a departure names it; `presence`: whether it is there at all. */
  readonly fact?: string;
}

export interface Subject {
  readonly kind: "parameter" | "header" | "field" | "status";
  readonly name: string;
}

export interface Finding extends Change {
  /** Tells this change of this page from every other, so that an issue about it is opened once. */
  readonly fingerprint: string;
  readonly bump: Bump;
  /** Provider, where one is known. */
  readonly scope: string;
}

const bumps: Record<ChangeClass, Bump> = { behavioural: "minor", breaking: "major", additive: "minor", documentation: "none" };
/** Users lose records over a behavioural change, and no compiler tells them: those stand first. */
const order: readonly ChangeClass[] = ["behavioural", "breaking", "additive", "documentation"];

export function toFindings(changes: readonly Change[], scope: string): Finding[] {
  return changes
    .map((change) => ({ ...change, scope, bump: bumps[change.class], fingerprint: fingerprintOf(scope, change) }))
    .toSorted(
      (left, right) => order.indexOf(left.class) - order.indexOf(right.class) || left.line - right.line || (left.id < right.id ? -1 : 1),
    );
}

function fingerprintOf(scope: string, { id, old, new: now }: Change): string {
  return createHash("sha256")
    .update(JSON.stringify([scope, id, old ?? null, now ?? null]))
    .digest("hex")
    .slice(0, 16);
}

/** 0 nothing; 10 documentation or additive; 20 behavioural or breaking. */
export function exitCodeOf(findings: readonly Finding[]): 0 | 10 | 20 {
  if (findings.length === 0) return 0;
  return findings.some((finding) => finding.class === "behavioural" || finding.class === "breaking") ? 20 : 10;
}

export function show(value: unknown): string {
  return value === undefined ? "nothing" : typeof value === "string" ? value : JSON.stringify(value);
}
