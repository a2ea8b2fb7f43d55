import { readApis } from "@imagetags/codegen/apis";
import { renderSchema } from "@imagetags/codegen/schema";
import { renderLists } from "@imagetags/lists";
import type { Bump } from "@imagetags/vendor-docs/compare/finding";
import { CannotCheck } from "@imagetags/vendor-docs/errors";
import type { ProviderPlan } from "../plan/plan-provider.ts";
import { summarize } from "../plan/summary.ts";
import type { Task } from "../plan/task.ts";
import { renderChangeset, worse } from "./changeset.ts";
import { type CheckCode, type Failed, lint } from "./checks.ts";
import type { Stage } from "./stage.ts";
import { requiredBump } from "./types-bump.ts";

export interface Staged {
  readonly plan: ProviderPlan;
  readonly bumps: ReadonlyMap<string, Bump>;
  /** What accepted changes break in the code: for a person to mend. */
  readonly failed?: Failed;
}

/**
 * Writes a plan to the stage, generates the types, adds the changeset and checks all of it.
 * @param checkCode - what the rest of the repository says to the new types.
 * @param replan - the same plan without its examples, for a spec that refuses them as long as something waits.
 */
export async function stageProvider(
  stage: Stage,
  plan: ProviderPlan,
  checkCode: CheckCode,
  replan: () => ProviderPlan,
  signal: AbortSignal,
): Promise<Staged> {
  const kept = await writeSound(stage, plan, replan, signal);
  await writeTypes(stage, kept.id);
  signal.throwIfAborted();
  const derived = writeLists(stage);
  const bumps = addChangeset(stage, kept, derived);
  const failed = await checkCode(stage.root, kept.id, signal);
  if (!failed) return { plan: kept, bumps };
  // A person accepted what the code has yet to follow: the types show where.
  if (!kept.tasks.some(({ state }) => state === "accepted"))
    refuse(`the code does not go with the new spec (${failed.name})`, failed.output);
  return { plan: kept, bumps, failed };
}

async function writeSound(stage: Stage, plan: ProviderPlan, replan: () => ProviderPlan, signal: AbortSignal): Promise<ProviderPlan> {
  writeAll(stage, plan);
  const first = await lint(stage.root, plan.id, signal);
  if (first.isOk) return plan;
  if (!plan.tasks.some(({ state }) => state === "ask")) refuse("the new spec is not sound", first.output);
  stage.takeBack();
  const kept = replan();
  writeAll(stage, kept);
  const { isOk, output } = await lint(stage.root, plan.id, signal);
  if (!isOk) refuse("the new spec is not sound", output);
  return kept;
}

async function writeTypes(stage: Stage, id: string): Promise<void> {
  const api = readApis(stage.root).find((api) => api.id === id);
  if (!api) throw new Error(`specs/redocly.yaml does not list ${id}`);
  stage.write(schemaOf(id), await renderSchema(api));
}

/** Writes the lists, and tells the packages whose sources that changed. */
function writeLists(stage: Stage): Set<string> {
  const folders = new Set<string>();
  for (const [path, text] of renderLists(stage.root)) {
    const folder = /^packages\/[^/]+(?=\/src\/)/.exec(path)?.[0];
    if (folder !== undefined && stage.read(path) !== text) folders.add(folder);
    stage.write(path, text);
  }
  return new Set([...folders].map((folder) => (JSON.parse(stage.read(`${folder}/package.json`) ?? "{}") as { name: string }).name));
}

/** A changeset when users can notice something. */
function addChangeset(stage: Stage, { id, title, revision, noticed }: ProviderPlan, derived: ReadonlySet<string>): Map<string, Bump> {
  const least = requiredBump(stage.before(schemaOf(id)) ?? "", stage.read(schemaOf(id)) ?? "");
  const bumps = new Map([[`@imagetags/${id}`, bumpOf(noticed, least)]]);
  const mapped = noticed.filter((task) => isMapped(stage, id, task));
  if (mapped.length > 0) bumps.set("@imagetags/normalize", bumpOf(mapped, "patch"));
  for (const name of derived) bumps.set(name, "patch");
  if ([...bumps.values()].every((bump) => bump === "none")) return new Map();
  const path = `.changeset/${id}-${revision}.md`;
  const sentences = noticed.length > 0 ? noticed.map(summarize) : ["Its documented examples."];
  stage.write(path, renderChangeset({ bumps, title, revision, sentences }, stage.read(path)));
  return bumps;
}

function bumpOf(tasks: readonly Task[], least: Bump): Bump {
  return tasks.map(({ finding }) => finding.bump).reduce(worse, least);
}

/** Whether the normalized tag is read from that field. */
function isMapped(stage: Stage, id: string, { finding: { subject } }: Task): boolean {
  if (subject?.kind !== "field") return false;
  const name = subject.name.split(".").at(-1) ?? "";
  const source = stage.read(`packages/normalize/src/sources/${id}.ts`) ?? "";
  return [...source.matchAll(/\brow\.(\w+)/g)].some(([, field]) => field === name);
}

function schemaOf(id: string): string {
  return `packages/${id}/src/schema.ts`;
}

function writeAll(stage: Stage, { files }: ProviderPlan): void {
  for (const [path, text] of files) stage.write(path, text);
}

function refuse(message: string, output: string): never {
  throw new CannotCheck(`nothing of it is written: ${message}.\n\n${output}\n`, "Mend what it names, or edit the spec by hand.");
}
