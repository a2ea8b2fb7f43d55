import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readProvider } from "@imagetags/vendor-docs/check/check-provider";
import { listProviders } from "@imagetags/vendor-docs/check/providers";
import type { Bump } from "@imagetags/vendor-docs/compare/finding";
import { CannotCheck } from "@imagetags/vendor-docs/errors";
import type { Failure } from "@imagetags/vendor-docs/output/report";
import { toFailure } from "@imagetags/vendor-docs/output/run-command";
import type { Fetch } from "@imagetags/vendor-docs/source/fetch-bytes";
import { type Decisions, type ProviderPlan, planProvider } from "./plan/plan-provider.ts";
import { summarize } from "./plan/summary.ts";
import type { Task } from "./plan/task.ts";
import { renderChangeset, worse } from "./stage/changeset.ts";
import { checkCode, type Failed, generate, lint } from "./stage/checks.ts";
import { install } from "./stage/install.ts";
import { Stage } from "./stage/stage.ts";
import { requiredBump } from "./stage/types-bump.ts";

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
  /** Ends the work; the repository stays as it was. */
  readonly signal: AbortSignal;
}

export interface Outcome {
  readonly plans: readonly ProviderPlan[];
  readonly failures: readonly Failure[];
  /** Paths that were written, or would be. */
  readonly written: readonly string[];
  readonly bumps: ReadonlyMap<string, Bump>;
  /** What accepted changes break in the repository: written all the same, for a person to mend. */
  readonly failed?: Failed;
}

/** Lets specs, types, facts and examples follow the vendors' pages as far as no judgement is needed, and tells the rest. */
export async function regenerate(options: Options): Promise<Outcome> {
  const { plans, failures } = await planAll(options);
  refuseUnknown(options, plans);
  if (plans.every((plan) => isUnchanged(options.root, plan))) return { plans, failures, written: [], bumps: new Map() };
  const stage = new Stage(options.root);
  try {
    const staged = await stagePlans(stage, plans, options);
    const ids = staged.filter((plan) => !isUnchanged(options.root, plan)).map(({ id }) => id);
    const bumps = await follow(stage, staged, options);
    const failed = await checkCode(stage.root, ids, options.signal);
    // A person accepted what the code has yet to follow: the types show where.
    const isExpected = staged.some(({ tasks }) => tasks.some(({ state }) => state === "accepted"));
    if (failed && !isExpected) refuse(`${failed.name} fails on the result`, failed.output);
    const written = [...stage.changes().keys()];
    if (!options.dryRun) install(stage, options.root);
    return { plans: staged, failures, written, bumps, ...(failed ? { failed } : {}) };
  } finally {
    stage.remove();
  }
}

async function planAll(options: Options): Promise<{ plans: ProviderPlan[]; failures: Failure[] }> {
  const all = listProviders(pathToFileURL(`${join(options.root, "specs")}/`));
  const unknown = options.providers.find((id) => !all.some((provider) => provider.id === id));
  if (unknown !== undefined)
    throw new CannotCheck(`There is no provider ${unknown}.`, `Choose from: ${all.map(({ id }) => id).join(", ")}.`);
  const plans: ProviderPlan[] = [];
  const failures: Failure[] = [];
  for (const provider of all.filter(({ id }) => options.providers.length === 0 || options.providers.includes(id))) {
    try {
      plans.push(planProvider(await readProvider(provider, options.from, options.fetch), options));
    } catch (error) {
      // A decision that cannot be followed is about the whole run.
      if (options.accepted.size > 0) throw error;
      failures.push(toFailure(provider.id, error));
    }
  }
  return { plans, failures };
}

function refuseUnknown({ accepted }: Options, plans: readonly ProviderPlan[]): void {
  const open = plans.flatMap(({ tasks }) => tasks).filter(({ state }) => state === "ask" || state === "accepted");
  const known = new Set(open.flatMap(({ fingerprints }) => fingerprints));
  const unknown = [...accepted].find((fingerprint) => !known.has(fingerprint));
  if (unknown !== undefined)
    throw new CannotCheck(`Nothing that waits has the fingerprint ${unknown}.`, "Run without --accept to see what waits.");
}

/** Writes the plans' files. An example that the spec refuses as long as something waits is left for later. */
async function stagePlans(stage: Stage, plans: readonly ProviderPlan[], options: Options): Promise<ProviderPlan[]> {
  const staged: ProviderPlan[] = [];
  for (const plan of plans) {
    writeAll(stage, plan);
    let result = await lint(stage.root, plan.id, options.signal);
    let kept = plan;
    if (!result.isOk && plan.tasks.some(({ state }) => state === "ask")) {
      for (const path of plan.files.keys()) stage.undo(path);
      kept = planProvider(await readProvider(providerAt(options.root, plan.id), options.from, options.fetch), options, false);
      writeAll(stage, kept);
      result = await lint(stage.root, plan.id, options.signal);
    }
    if (!result.isOk) refuse(`the new spec of ${plan.id} is not sound`, result.output);
    staged.push(kept);
  }
  return staged;
}

/** Types, and a changeset for each provider whose users can notice something. */
async function follow(stage: Stage, plans: readonly ProviderPlan[], { signal, reason }: Options): Promise<Map<string, Bump>> {
  for (const { id } of plans) stage.watch(schemaOf(id));
  const { isOk, output } = await generate(stage.root, signal);
  if (!isOk) refuse("the types cannot be generated", output);
  const all = new Map<string, Bump>();
  for (const { id, tasks, title, revision } of plans) {
    // What became a departure leaves the package as it was.
    const done = tasks.filter(({ state }) => state === "apply" || (state === "accepted" && reason === undefined));
    const bumps = new Map([
      [`@imagetags/${id}`, bumpOf(done, requiredBump(stage.before(schemaOf(id)) ?? "", stage.read(schemaOf(id)) ?? ""))],
    ]);
    const mapped = done.filter((task) => isMapped(stage, id, task));
    if (mapped.length > 0) bumps.set("@imagetags/normalize", bumpOf(mapped, "patch"));
    if ([...bumps.values()].every((bump) => bump === "none")) continue;
    const path = `.changeset/${id}-${revision}.md`;
    const sentences = done.length > 0 ? done.map(summarize) : ["What the types say about the API is written anew."];
    stage.write(path, renderChangeset({ bumps, title, revision, sentences }, stage.read(path)));
    for (const [name, bump] of bumps) all.set(name, worse(all.get(name) ?? "none", bump));
  }
  return all;
}

function bumpOf(tasks: readonly Task[], least: Bump): Bump {
  return tasks.map(({ finding }) => finding.bump).reduce(worse, least);
}

/** Whether the normalized tag is read from that field. */
function isMapped(stage: Stage, id: string, { finding: { subject } }: Task): boolean {
  if (subject?.kind !== "field") return false;
  const name = subject.name.split(".").at(-1) ?? "";
  const source = stage.read(`packages/normalize/src/sources/${id}.ts`) ?? "";
  return new RegExp(`\\brow\\.${RegExp.escape(name)}\\b`).test(source);
}

function schemaOf(id: string): string {
  return `packages/${id}/src/schema.ts`;
}

function writeAll(stage: Stage, { files }: ProviderPlan): void {
  for (const [path, text] of files) stage.write(path, text);
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

function providerAt(root: string, id: string) {
  return { id, folder: pathToFileURL(`${join(root, "specs", id)}/`) };
}

function refuse(message: string, output: string): never {
  throw new CannotCheck(`Nothing is written: ${message}.\n\n${output}\n`, "Mend what it names, or edit the spec by hand.");
}
