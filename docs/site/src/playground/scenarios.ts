import type { Fault } from "@imagetags/sandbox";

interface Scenario {
  readonly label: string;
  /** What to watch for. */
  readonly watch: string;
  /** What goes wrong with the answer to a request, counted from 0. */
  readonly faultsOf: (index: number) => readonly Fault[];
  /** The same, as the body of a function of `index` in TypeScript. */
  readonly source: string;
}

export type ScenarioId = "quiet" | "deleted" | "throttled" | "lying-total" | "expired-token" | "proxy";

/** The days that a visitor can choose from. */
export const scenarios: Readonly<Record<ScenarioId, Scenario>> = {
  quiet: {
    label: "A quiet day",
    watch:
      "Pages are read ahead. Where the vendor documents an order, the first one is read again at the end, to prove that nothing moved.",
    faultsOf: () => [],
    source: "[]",
  },
  deleted: {
    label: "A tag is deleted while it lists",
    watch: "The total shrinks between two pages, so this pass proves nothing: the pages are read a second time.",
    faultsOf: (index) => (index === 2 ? [{ kind: "delete", tag: 500 }] : []),
    source: 'index === 2 ? [{ kind: "delete", tag: 500 }] : []',
  },
  throttled: {
    label: "Too many requests",
    watch: "The vendor refuses two requests, in its own words. They are sent again after a pause, and fewer pages are read ahead.",
    faultsOf: (index) => (index === 2 || index === 3 ? [{ kind: "throttle" }] : []),
    source: 'index === 2 || index === 3 ? [{ kind: "throttle" }] : []',
  },
  "lying-total": {
    label: "A total that lies",
    watch:
      "The vendor says that there are three tags more than it shows. No pass can be proven, and the listing says so instead of ending.",
    faultsOf: () => [{ kind: "lying-total", by: 3 }],
    source: '[{ kind: "lying-total", by: 3 }]',
  },
  "expired-token": {
    label: "The token expires",
    watch:
      "Temporary keys end between two pages. The refusal is told apart from a wrong key, fresh keys are fetched, and the listing goes on.",
    faultsOf: (index) => (index === 3 ? [{ kind: "expired-token" }] : []),
    source: 'index === 3 ? [{ kind: "expired-token" }] : []',
  },
  proxy: {
    label: "A proxy answers with HTML",
    watch:
      "A 200 that is no answer of the vendor's. It is never taken for an empty list: the listing fails, and says who may have answered.",
    faultsOf: (index) => (index === 3 ? [{ kind: "html", status: 200 }] : []),
    source: 'index === 3 ? [{ kind: "html", status: 200 }] : []',
  },
};

export const scenarioIds = Object.keys(scenarios) as ScenarioId[];
