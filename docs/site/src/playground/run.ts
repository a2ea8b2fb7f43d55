import { type Completeness, isImagetagsError } from "@imagetags/core";
import type { Capabilities, ImageTag } from "@imagetags/normalize";
import { createSandbox, environmentOf } from "@imagetags/sandbox";
import { providers } from "../../../../packages/cli/src/providers.ts";
import { readFrom } from "../../../../packages/cli/src/source.ts";
import { scenarios, wantsTemporaryKeys } from "./scenarios.ts";
import type { Settings } from "./settings.ts";
import { type Attempt, traceRequests } from "./trace.ts";

/** How a run ended. */
export type Outcome =
  | { readonly kind: "listed"; readonly completeness: Completeness | undefined }
  | { readonly kind: "failed"; readonly error: Failed }
  | { readonly kind: "stopped" };

/** An error as a person reads it. */
export interface Failed {
  readonly kind: string;
  readonly message: string;
  readonly hint?: string | undefined;
  readonly retryable: boolean;
}

/** A listing under way: read it whenever there is time to draw. */
export interface Run {
  readonly attempts: readonly Attempt[];
  /** How many requests were in flight at a time, at most. */
  readonly mostInFlight: () => number;
  readonly tags: readonly ImageTag[];
  readonly capabilities: Capabilities;
  /** Milliseconds since it began; stands still when it has ended. */
  readonly elapsedMs: () => number;
  readonly ended: Promise<Outcome>;
}

/** Lists from a sandbox in this page, as the settings say. */
export async function startRun(settings: Settings, signal: AbortSignal): Promise<Run> {
  const { provider: id, repository, pageSize, concurrency, latencyMs, scenario } = settings;
  const load = providers[id];
  if (!load) throw new Error(`There is no provider ${id}.`);
  const { capabilities, open } = await load();
  const { fault, at } = scenarios[scenario];
  const latency = { kind: "slow-headers", ms: latencyMs } as const;
  const sandbox = createSandbox({
    faults: ({ index }) => (fault && (at?.includes(index) ?? true) ? [latency, fault] : latency),
  });
  // Asked for again when the vendor calls a token expired.
  const credentials = () => ({ ...sandbox.issueCredentials(id, "temporary"), expiresAt: new Date(Date.now() + 3_600_000) });
  const given = wantsTemporaryKeys(scenario, id) ? { credentials } : {};

  const startedAt = performance.now();
  let endedAt: number | undefined;
  const elapsedMs = () => (endedAt ?? performance.now()) - startedAt;
  const trace = traceRequests((url, init) => sandbox.fetch(toSent(url, init)), elapsedMs);
  const tags: ImageTag[] = [];

  async function list(): Promise<Outcome> {
    try {
      const opened = open(readFrom(environmentOf(id)), { concurrency, ...trace.options, ...given });
      const listing = opened.list(repository, { pageSize, signal });
      for await (const tag of listing) tags.push(tag);
      return { kind: "listed", completeness: listing.completeness };
    } catch (error) {
      if (signal.aborted) return { kind: "stopped" };
      if (!isImagetagsError(error)) throw error;
      return { kind: "failed", error };
    } finally {
      endedAt = performance.now();
    }
  }

  return { attempts: trace.attempts, mostInFlight: trace.mostInFlight, tags, capabilities, elapsedMs, ended: list() };
}

/** A request as a registry gets it. Chromium's Request drops a `user-agent`, for which it sends its own, and GitHub refuses requests without. */
function toSent(url: string, init: RequestInit): Request {
  const headers = new Headers(init.headers);
  return Object.defineProperty(new Request(url, init), "headers", { value: headers });
}
