import { spawnSync } from "node:child_process";
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { formatWithOptions } from "node:util";
import { createSandbox, environmentOf, providerIds } from "@imagetags/sandbox";
import { handlers } from "@imagetags/sandbox/msw";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { writeProgram } from "../../../../docs/site/src/playground/program.ts";
import { startRun } from "../../../../docs/site/src/playground/run.ts";
import { canHappen, scenarioIds } from "../../../../docs/site/src/playground/scenarios.ts";
import { defaults, type Settings } from "../../../../docs/site/src/playground/settings.ts";
import { readBlocks, withOutput } from "../src/blocks.ts";
import { runShown } from "../src/command.ts";
import { listPages } from "../src/pages.ts";

const root = fileURLToPath(new URL("../../../..", import.meta.url));
const folder = fileURLToPath(new URL("../snippets/", import.meta.url));

const shown = listPages(root).flatMap((page) =>
  withOutput(readBlocks(readFileSync(`${root}${page}`, "utf8"))).map((block) => ({ page, ...block })),
);
const isTest = ({ text }: { text: string }) => text.includes('from "vitest"');
const examples = shown.filter(({ language, ...block }) => language === "ts" && isTest(block));
const programs = shown
  .filter(({ language, ...block }) => language === "ts" && !isTest(block))
  .map((block, index) => ({ ...block, file: `${folder}snippet-${index}.ts` }));
// What the playground of the site shows to be copied: each day with one provider; and each provider on a quiet day, and when its token ends.
const played: readonly (Settings & { readonly file: string })[] = [
  ...scenarioIds.map((scenario) => ({ ...defaults, scenario })),
  ...providerIds
    .filter((provider) => provider !== defaults.provider)
    .flatMap((provider) => [
      { ...defaults, provider },
      ...(canHappen("expired-token", provider) ? [{ ...defaults, provider, scenario: "expired-token" as const }] : []),
    ]),
].map((settings, index) => ({ ...settings, latencyMs: 0, file: `${folder}played-${index}.ts` }));
// The home pages name commands, and show what one of them prints.
const named = globSync("docs/site/starlight/src/content/docs/{,zh-cn/}index.mdx", { cwd: root })
  .sort()
  .flatMap((page) => readBlocks(readFileSync(`${root}${page}`, "utf8")).map((block) => ({ page, ...block })))
  .filter(({ language }) => language === "sh");
const commands = shown.filter(({ language, text }) => language === "sh" && /^(?:npm start|imagetags)\b/.test(text));

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const { file, text } of programs) writeFileSync(file, text);
  for (const { file, ...settings } of played) writeFileSync(file, writeProgram(settings));
  for (const id of providerIds) for (const [name, value] of Object.entries(environmentOf(id))) vi.stubEnv(name, value);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test("there are programs and commands to run, and each shows what it prints", () => {
  expect(programs.length).toBeGreaterThanOrEqual(6);
  expect(examples.length).toBeGreaterThanOrEqual(1);
  expect(commands.length).toBeGreaterThanOrEqual(2);
  expect(named.length).toBeGreaterThanOrEqual(8);
  expect([...programs, ...commands].filter(({ output }) => output === undefined)).toEqual([]);
});

test.each(programs)("$page:$line prints what the page shows", async ({ file, output }) => {
  const lines: string[] = [];
  vi.spyOn(console, "log").mockImplementation((...values: unknown[]) => {
    lines.push(`${formatWithOptions({ colors: false }, ...values)}\n`);
  });
  const server = setupServer(...handlers(createSandbox()));
  server.listen({ onUnhandledFrame: "error" });
  await import(file).finally(() => server.close());
  expect(lines.join("")).toBe(output);
});

test.each(played)("the playground's program for $provider, $scenario, does what the playground does", async ({ file, ...settings }) => {
  const printed: unknown[][] = [];
  vi.spyOn(console, "log").mockImplementation((...values: unknown[]) => {
    printed.push(values);
  });
  const failure = await import(file).then(
    () => undefined,
    (error: Error) => error.message,
  );
  const run = await startRun(settings, new AbortController().signal);
  const outcome = await run.ended;
  expect(failure).toBe(outcome.kind === "failed" ? outcome.error.message : undefined);
  const ending = outcome.kind === "listed" ? [outcome.completeness] : [];
  expect(printed.map(([name]) => name)).toEqual([...run.tags.map(({ name }) => name), ...ending]);
});

test.each(examples)("$page:$line is a test that passes", ({ text }) => {
  const project = `${folder}vitest`;
  mkdirSync(project, { recursive: true });
  writeFileSync(`${project}/example.test.ts`, text);
  writeFileSync(
    `${project}/vitest.config.ts`,
    readFileSync(`${root}vitest.config.ts`, "utf8").replaceAll(/(?:include|setupFiles): .*/g, ""),
  );
  const report = `${project}/report.json`;
  const args = ["run", "--root", project, "--reporter=json", `--outputFile.json=${report}`, "example.test.ts"];
  spawnSync("vitest", args, { cwd: root, env: { PATH: process.env.PATH, HOME: process.env.HOME } });
  expect(JSON.parse(readFileSync(report, "utf8"))).toMatchObject({ success: true, numPassedTests: 1, numTotalTests: 1 });
});

test.each(named)("$page:$line $text finds something to print", async ({ text }) => {
  const [first = ""] = (await runShown(root, text)).split("\n");
  expect(first).toMatch(/^(?:REPOSITORY|TAG|DIFFERENCE|No differences|\{"releases")/);
});

test("every program is type-checked", () => {
  const { stdout, status } = spawnSync("tsc", ["-p", "tools/derive/readme"], { cwd: root, encoding: "utf8" });
  expect(`${status} ${stdout}`).toBe("0 ");
}, 60_000);
