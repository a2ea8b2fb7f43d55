import { type Fault, factsOf, hasFault, type ProviderId } from "@imagetags/sandbox";

interface Scenario {
  /** What goes wrong; nothing on a quiet day. */
  readonly fault?: Fault;
  /** With the answers to which requests, counted from 0. Default: with all. */
  readonly at?: readonly number[];
}

export type ScenarioId = "quiet" | "deleted" | "throttled" | "lying-total" | "expired-token" | "proxy";

/** The days that a visitor can choose from. */
export const scenarios: Readonly<Record<ScenarioId, Scenario>> = {
  quiet: {},
  deleted: { fault: { kind: "delete", tag: 500 }, at: [2] },
  throttled: { fault: { kind: "throttle" }, at: [2, 3] },
  "lying-total": { fault: { kind: "lying-total", by: 3 } },
  "expired-token": { fault: { kind: "expired-token" }, at: [3] },
  proxy: { fault: { kind: "html", status: 200 }, at: [3] },
};

export const scenarioIds = Object.keys(scenarios) as ScenarioId[];

/** Whether it can happen at a vendor: one that returns no total cannot lie about it. */
export function canHappen(scenario: ScenarioId, provider: ProviderId): boolean {
  const { fault } = scenarios[scenario];
  return fault === undefined || hasFault(provider, fault);
}

/** Whether the day is about temporary keys, and the vendor has them: others have tokens of their own. */
export function wantsTemporaryKeys(scenario: ScenarioId, provider: ProviderId): boolean {
  return scenario === "expired-token" && factsOf(provider).credentials.temporary !== undefined;
}
