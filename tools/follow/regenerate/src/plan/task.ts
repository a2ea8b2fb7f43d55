import type { Finding } from "@imagetags/vendor-docs/compare/finding";

/**
 * - `apply`: can be done without judgement
 * - `ask`: waits for somebody who accepts it
 * - `accepted`: somebody did, with this run
 * - `departed`: somebody did, with a reason why the spec says something else
 * - `settled`: the spec says it, or a departure records it, or there is nothing to do about it
 * - `note`: worth reading, keeps nothing from going on
 */
export type TaskState = "apply" | "ask" | "accepted" | "departed" | "settled" | "note";

/** One thing that page and spec differ in, and what can be done about it. */
export interface Task {
  readonly finding: Finding;
  /** Any of these names it; the first is printed. */
  readonly fingerprints: readonly string[];
  readonly state: TaskState;
  /** What the page states now; null: nothing. */
  readonly stated: unknown;
  /** The places of the spec that it is about. */
  readonly pointers: readonly string[];
  readonly edit?: Edit;
  /** Whether the page says it in a place that could not be read for certain. */
  readonly isUncertain: boolean;
  /** False when no spec has words for it: to accept it is to have read it. */
  readonly isSaidInSpec: boolean;
  /** Records a departure in place of the edit. */
  readonly depart: (reason: string) => void;
}

export interface Edit {
  /** The edit in words, for whoever has to accept it. */
  readonly text: string;
  /** Makes it, and gives the place of what it added, so that a person can describe it. */
  readonly make: () => string | undefined;
}

/** What a person decided about the findings of a run. */
export interface Decisions {
  readonly accepted: ReadonlySet<string>;
  /** Given: what is accepted becomes a departure. */
  readonly reason?: string;
}
