import { type Fault, factsOf, hasFault, type ProviderId } from "@imagetags/sandbox";

interface Scenario {
  readonly label: string;
  /** What to watch for. */
  readonly watch: string;
  /** What goes wrong; nothing on a quiet day. */
  readonly fault?: Fault;
  /** With the answers to which requests, counted from 0. Default: with all. */
  readonly at?: readonly number[];
}

export type ScenarioId = "quiet" | "deleted" | "throttled" | "lying-total" | "expired-token" | "proxy";

/** The days that a visitor can choose from. */
export const scenarios: Readonly<Record<ScenarioId, Scenario>> = {
  quiet: {
    label: "A quiet day",
    watch:
      "Bars that overlap are pages read ahead; green ones are read again. Nothing in the answers tells whether a tag came or went meanwhile, so a second look has to.",
  },
  deleted: {
    label: "A tag is deleted while it lists",
    watch:
      "Every later tag moves up by one, and one of them can fall between two pages. A vendor's total or a second reading shows it: the pages are read until nothing moves.",
    fault: { kind: "delete", tag: 500 },
    at: [2],
  },
  throttled: {
    label: "Too many requests",
    watch:
      "Two requests are refused, in the vendor's own words. The thin line is the pause until they are sent again, and fewer pages are read ahead. A vendor that asks for a longer pause than a call may take ends the listing.",
    fault: { kind: "throttle" },
    at: [2, 3],
  },
  "lying-total": {
    label: "A total that lies",
    watch: "The vendor counts three tags more than it shows. Five passes try to prove the listing; then it says so, instead of ending.",
    fault: { kind: "lying-total", by: 3 },
  },
  "expired-token": {
    label: "The token expires",
    watch:
      "It ends between two pages. The refusal is told apart from a wrong key: where a fresh one can be had, it is fetched once, and the listing goes on; where only you can make one, the error says where.",
    fault: { kind: "expired-token" },
    at: [3],
  },
  proxy: {
    label: "A proxy answers with HTML",
    watch:
      "A 200 that is no answer of the vendor's. It is never taken for an empty list: the listing fails, and says who may have answered.",
    fault: { kind: "html", status: 200 },
    at: [3],
  },
};

export const scenarioIds = Object.keys(scenarios) as ScenarioId[];

/** Whether it can happen at a vendor: one that tells no total cannot lie about it. */
export function canHappen(scenario: ScenarioId, provider: ProviderId): boolean {
  const { fault } = scenarios[scenario];
  return fault === undefined || hasFault(provider, fault);
}

/** Whether the day is about temporary keys, and the vendor has them: others have tokens of their own. */
export function wantsTemporaryKeys(scenario: ScenarioId, provider: ProviderId): boolean {
  return scenario === "expired-token" && factsOf(provider).credentials.temporary !== undefined;
}
