import { type ProviderId, providerIds } from "@imagetags/sandbox";
import { canHappen, type ScenarioId, scenarioIds } from "./scenarios.ts";

/** What a visitor chose: all that a run depends on, and all that a link holds. */
export interface Settings {
  readonly provider: ProviderId;
  /** As it was typed: the client judges it. */
  readonly repository: string;
  /** Rows to ask for at a time. */
  readonly pageSize: number;
  /** Most pages in flight. */
  readonly concurrency: number;
  /** How long each answer takes, in milliseconds. */
  readonly latencyMs: number;
  readonly scenario: ScenarioId;
}

export const defaults: Settings = {
  provider: "docker-hub",
  repository: "test/many",
  pageSize: 100,
  concurrency: 4,
  latencyMs: 250,
  scenario: "quiet",
};

/** What a number may be; the form has the same bounds. */
export const bounds = {
  pageSize: { min: 10, max: 1000 },
  concurrency: { min: 1, max: 16 },
  latencyMs: { min: 0, max: 2000 },
} as const;

/** The part of a link that restores the settings: `provider=…&repository=…`. */
export function toLink(settings: Settings): string {
  return `${new URLSearchParams(Object.entries(settings).map(([name, value]) => [name, `${value}`]))}`;
}

/** The settings of a link. What it lacks, or what cannot be, is the default. */
export function fromLink(link: string): Settings {
  const given = new URLSearchParams(link);
  const number = (name: keyof typeof bounds) => {
    const { min, max } = bounds[name];
    const value = Number(given.get(name) ?? Number.NaN);
    return Number.isInteger(value) && value >= min && value <= max ? value : defaults[name];
  };
  const provider = providerIds.find((id) => id === given.get("provider")) ?? defaults.provider;
  return {
    provider,
    repository: given.get("repository") ?? defaults.repository,
    pageSize: number("pageSize"),
    concurrency: number("concurrency"),
    latencyMs: number("latencyMs"),
    scenario: scenarioIds.find((id) => id === given.get("scenario") && canHappen(id, provider)) ?? defaults.scenario,
  };
}
