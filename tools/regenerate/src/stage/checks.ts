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

export async function generate(root: string, signal: AbortSignal): Promise<Result> {
  return await run(root, ["node", "--conditions=@imagetags/source", "tools/codegen/src/generate.ts"], signal);
}

/** What the rest of the repository says to the new types of a provider: the first check that fails, or nothing. */
export async function checkCode(root: string, id: string, signal: AbortSignal): Promise<Failed | undefined> {
  const layout = checkLayout(root);
  if (layout.length > 0) return { name: "layout", output: layout.join("\n") };
  const projects = [`packages/${id}`, "packages/normalize", "packages/cli", "tools/contract"];
  const steps: [string, [string, ...string[]]][] = [
    ["format", ["biome", "check", `specs/${id}`]],
    ...projects.map((project): [string, [string, ...string[]]] => [`types of ${project}`, ["tsc", "-p", project]]),
    ["contract tests", ["vitest", "run", "--reporter=dot", `tools/contract/test/${id}.test.ts`]],
  ];
  const results = await Promise.all(
    steps.map(async ([name, command]) => ({ name: `${id}: ${name}`, ...(await run(root, command, signal)) })),
  );
  return results.find(({ isOk }) => !isOk);
}
