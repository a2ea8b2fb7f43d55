import { type Completeness, isImagetagsError } from "@imagetags/core";
import type { Capabilities, ImageTag } from "@imagetags/normalize";
import { createSandbox, environmentOf } from "@imagetags/sandbox";
import { providers } from "../../../../packages/cli/src/providers.ts";
import { scenarios } from "./scenarios.ts";
import type { Settings } from "./settings.ts";
import { temporaryKeys } from "./temporary-keys.ts";
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
  const sandbox = createSandbox({
    faults: ({ index }) => [{ kind: "slow-headers", ms: latencyMs }, ...scenarios[scenario].faultsOf(index)],
  });
  const keys = scenario === "expired-token" ? temporaryKeys[id] : undefined;
  if (keys) Object.assign(keys.keysOf(sandbox.world) ?? {}, { [keys.token]: "first" });
  const credentials = () => ({ ...keys?.keysOf(sandbox.world), expiresAt: new Date(Date.now() + 3_600_000) });

  const startedAt = performance.now();
  let endedAt: number | undefined;
  const elapsedMs = () => (endedAt ?? performance.now()) - startedAt;
  const trace = traceRequests((url, init) => sandbox.fetch(new Request(url, init)), elapsedMs);
  const tags: ImageTag[] = [];

  async function list(): Promise<Outcome> {
    try {
      const opened = open(environmentOf(id), { concurrency, ...trace.options, ...(keys && { credentials }) });
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

  return { attempts: trace.attempts, tags, capabilities, elapsedMs, ended: list() };
}
