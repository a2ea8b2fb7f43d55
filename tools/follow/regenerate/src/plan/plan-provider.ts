import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { findChanges, type ProviderState } from "@imagetags/vendor-docs/check/check-provider";
import { toFindings } from "@imagetags/vendor-docs/compare/finding";
import { CannotCheck } from "@imagetags/vendor-docs/errors";
import { renderSheet } from "@imagetags/vendor-docs/facts/sort";
import { SpecDocument } from "../edit/spec-document.ts";
import { newExamples } from "./examples.ts";
import { followRevision, revisionOf } from "./sources.ts";
import type { Decisions, Task } from "./task.ts";
import { tasksOf } from "./tasks.ts";

export interface ProviderPlan {
  readonly id: string;
  /** The page that was read, for people. */
  readonly page: string;
  readonly pageText: string;
  readonly title: string;
  readonly revision: string;
  readonly tasks: readonly Task[];
  /** Those that were done and that a user can notice: what only a departure records is none of them. */
  readonly noticed: readonly Task[];
  /** Lines of the spec as it was, by pointer. */
  readonly lineOf: (pointer: string) => number;
  /** Lines of the new spec where a person has to describe what was added. */
  readonly undescribed: readonly number[];
  /** New texts by path below the repository. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * What a provider's spec, facts and examples become. `facts.json` and `x-sources` move on to the new revision when nothing of
 * it waits for a person: until then the spec does not follow it.
 */
export function planProvider(state: ProviderState, decisions: Decisions, withExamples = true): ProviderPlan {
  const { provider, sheet, spec, page } = state;
  const folder = `specs/${provider.id}`;
  const before = readFileSync(new URL("openapi.yaml", provider.folder), "utf8");
  const document = new SpecDocument(before);
  const original = new SpecDocument(before);
  const revision = revisionOf(state);
  const sides = { document, spec, sheet, revision };
  const tasks = tasksOf(sides, toFindings(findChanges(state), provider.id), decisions);
  const done = perform(document, tasks, decisions);
  const examples = withExamples ? newExamples(sides) : new Map<string, string>();
  const isSettled = withExamples && !tasks.some((task) => task.state === "ask");
  if (isSettled) followRevision(document, state, revision);
  const files = new Map([[`${folder}/openapi.yaml`, document.toText()]]);
  for (const [name, text] of examples) files.set(`${folder}/examples/${name}`, text);
  if (isSettled) files.set(`${folder}/facts.json`, renderSheet(sheet));
  const after = new SpecDocument(document.toText());
  return {
    id: provider.id,
    page: page.name,
    pageText: new TextDecoder().decode(page.bytes),
    title: String(original.get("#/info/title")).split(",")[0] ?? provider.id,
    revision,
    tasks,
    noticed: done.filter(({ isNoticed }) => isNoticed).map(({ task }) => task),
    lineOf: (pointer) => original.lineOf(pointer),
    undescribed: done
      .flatMap(({ added }) => added)
      .map((pointer) => after.lineOf(pointer))
      .sort((left, right) => left - right),
    files,
  };
}

interface Done {
  readonly task: Task;
  /** The places that it added. */
  readonly added: readonly string[];
  readonly isNoticed: boolean;
}

/** Makes every edit that is ready. */
function perform(document: SpecDocument, tasks: readonly Task[], { reason }: Decisions): Done[] {
  const ready = tasks.filter(({ state }) => state === "apply" || state === "accepted" || state === "departed");
  return ready.map((task) => {
    if (task.state === "departed") {
      task.depart(reason ?? "");
      return { task, added: [], isNoticed: false };
    }
    if (!task.edit && task.isSaidInSpec)
      throw new CannotCheck(
        `${task.fingerprints[0]} (${task.finding.scope}: ${task.finding.message}) has no edit that can be made without you.`,
        "Make it in the spec by hand, or record a departure: --accept <fingerprint> --reason <why>.",
      );
    const before = withoutDepartures(document.get("#"));
    const pointer = task.edit?.make();
    const isNoticed = task.edit === undefined || !isDeepStrictEqual(before, withoutDepartures(document.get("#")));
    return { task, added: pointer === undefined ? [] : [pointer], isNoticed };
  });
}

/** What a spec says to whoever uses the package. */
function withoutDepartures(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutDepartures);
  if (typeof node !== "object" || node === null) return node;
  const said = Object.entries(node).filter(([key]) => key !== "x-departures");
  return Object.fromEntries(said.map(([key, value]) => [key, withoutDepartures(value)]));
}
