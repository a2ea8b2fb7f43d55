import { checkLayout } from "@imagetags/layout/rules";
import { type Result, run } from "./run.ts";

export interface Failed {
  readonly name: string;
  readonly output: string;
}

/** Whether the spec and its examples are sound. */
export async function lint(root: string, id: string, signal: AbortSignal): Promise<Result> {
  return await run(root, ["redocly", "lint", id, "--config", "specs/redocly.yaml", "--format=summary"], signal);
}

/** Asks the rest of a repository about a provider's new types: the first check that fails, or nothing. */
export type CheckCode = (root: string, id: string, signal: AbortSignal) => Promise<Failed | undefined>;

type Step = readonly [name: string, command: [string, ...string[]]];

export const checkCode: CheckCode = async (root, id, signal) => {
  const layout = checkLayout(root);
  if (layout.length > 0) return { name: "layout", output: layout.join("\n") };
  const programs = ["packages", "tools/prove"];
  const steps: Step[] = [
    ["format", ["biome", "check", `specs/${id}`]],
    ...programs.map((folder): Step => [`types of ${folder}`, ["tsc", "-p", folder]]),
    contractStep(id),
  ];
  return await firstFailure(steps, root, id, signal);
};

export const checkContract: CheckCode = async (root, id, signal) => await firstFailure([contractStep(id)], root, id, signal);

function contractStep(id: string): Step {
  return ["contract tests", ["vitest", "run", "--reporter=dot", `tools/prove/contract/test/${id}.test.ts`]];
}

async function firstFailure(steps: readonly Step[], root: string, id: string, signal: AbortSignal): Promise<Failed | undefined> {
  const results = await Promise.all(
    steps.map(async ([name, command]) => ({ name: `${id}: ${name}`, ...(await run(root, command, signal)) })),
  );
  return results.find(({ isOk }) => !isOk);
}
