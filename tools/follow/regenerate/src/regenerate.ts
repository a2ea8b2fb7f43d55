import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type ProviderState, readProvider } from "@imagetags/vendor-docs/check/check-provider";
import { chooseProviders } from "@imagetags/vendor-docs/check/providers";
import { CannotCheck } from "@imagetags/vendor-docs/errors";
import type { Failure } from "@imagetags/vendor-docs/output/report";
import { toFailure } from "@imagetags/vendor-docs/output/run-command";
import type { Fetch } from "@imagetags/vendor-docs/source/fetch-bytes";
import { type ProviderPlan, planProvider } from "./plan/plan-provider.ts";
import type { Decisions } from "./plan/task.ts";
import { type CheckCode, checkCode } from "./stage/checks.ts";
import { install } from "./stage/install.ts";
import { Stage } from "./stage/stage.ts";
import { type Staged, stageProvider } from "./stage/stage-provider.ts";

export interface Options extends Decisions {
  /** Folder of the repository. */
  readonly root: string;
  /** Folder of pages, one subfolder a provider; without it, pages come from `x-sources`. */
  readonly from?: string;
  /** Ids of providers; none: all. */
  readonly providers: readonly string[];
  /** Everything is tried on a copy, and nothing is written. */
  readonly dryRun: boolean;
  readonly fetch: Fetch;
  /** What a provider's new spec has to pass; everything that the repository asks of it, unless said otherwise. */
  readonly checkCode?: CheckCode;
  /** Ends the work; the repository stays as it was. */
  readonly signal: AbortSignal;
}

export interface Outcome {
  /** What was found, provider by provider; those that failed are not among them. */
  readonly providers: readonly Staged[];
  readonly failures: readonly Failure[];
  /** Paths that were written, or would be. */
  readonly written: readonly string[];
}

interface Planned {
  readonly state: ProviderState;
  readonly plan: ProviderPlan;
}

/** Lets specs, types, facts and examples follow the vendors' pages as far as no judgement is needed, and tells the rest. */
export async function regenerate(options: Options): Promise<Outcome> {
  const { planned, failures } = await planAll(options);
  if (failures.length === 0) refuseUnknown(options, planned);
  const providers: Staged[] = planned.filter(({ plan }) => isUnchanged(options.root, plan)).map(({ plan }) => ({ plan, bumps: new Map() }));
  const changed = planned.filter(({ plan }) => !isUnchanged(options.root, plan));
  if (changed.length === 0) return { providers, failures, written: [] };
  const stage = new Stage(options.root);
  try {
    for (const { state, plan } of changed) {
      const replan = () => planProvider(state, options, false);
      try {
        providers.push(await stage.attempt(() => stageProvider(stage, plan, options.checkCode ?? checkCode, replan, options.signal)));
      } catch (error) {
        options.signal.throwIfAborted();
        failures.push(toFailure(plan.id, error));
      }
    }
    options.signal.throwIfAborted();
    const written = [...stage.changes().keys()];
    if (!options.dryRun) install(stage, options.root);
    return { providers, failures, written };
  } finally {
    stage.remove();
  }
}

async function planAll(options: Options): Promise<{ planned: Planned[]; failures: Failure[] }> {
  const specs = pathToFileURL(`${join(options.root, "specs")}/`);
  const planned: Planned[] = [];
  const failures: Failure[] = [];
  for (const provider of chooseProviders(specs, options.providers, options.from)) {
    try {
      const state = await readProvider(provider, options.from, options.fetch);
      planned.push({ state, plan: planProvider(state, options) });
    } catch (error) {
      failures.push(toFailure(provider.id, error));
    }
  }
  return { planned, failures };
}

/** A decision about nothing is a slip of the pen, and nobody should think that it was followed. */
function refuseUnknown({ accepted }: Options, planned: readonly Planned[]): void {
  const open = planned.flatMap(({ plan }) => plan.tasks).filter(({ state }) => ["ask", "accepted", "departed"].includes(state));
  const known = new Set(open.flatMap(({ fingerprints }) => fingerprints));
  const unknown = [...accepted].find((fingerprint) => !known.has(fingerprint));
  if (unknown === undefined) return;
  throw new CannotCheck(`Nothing that waits has the fingerprint ${unknown}.`, "Run without --accept to see what waits.");
}

function isUnchanged(root: string, { files }: ProviderPlan): boolean {
  return [...files].every(([path, text]) => {
    try {
      return readFileSync(join(root, path), "utf8") === text;
    } catch {
      return false;
    }
  });
}
