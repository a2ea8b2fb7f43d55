import { spawnSync } from "node:child_process";
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { formatWithOptions } from "node:util";
import type { Capabilities } from "@imagetags/normalize";
import { createSandbox, environmentOf, providerIds } from "@imagetags/sandbox";
import { handlers } from "@imagetags/sandbox/msw";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { readBlocks, withOutput } from "../src/blocks.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const folder = fileURLToPath(new URL("../snippets/", import.meta.url));

const shown = globSync(["README.md", "packages/*/README.md"], { cwd: root })
  .sort()
  .flatMap((page) => withOutput(readBlocks(readFileSync(`${root}${page}`, "utf8"))).map((block) => ({ page, ...block })));
const programs = shown
  .filter(({ language }) => language === "ts")
  .map((block, index) => ({ ...block, file: `${folder}snippet-${index}.ts` }));
const commands = shown.filter(({ language, text }) => language === "sh" && /^(?:npm start|imagetags)\b/.test(text));

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const { file, text } of programs) writeFileSync(file, text);
  for (const id of providerIds) for (const [name, value] of Object.entries(environmentOf(id))) vi.stubEnv(name, value);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test("there are programs and commands to run, and each shows what it prints", () => {
  expect(programs.length).toBeGreaterThanOrEqual(6);
  expect(commands.length).toBeGreaterThanOrEqual(2);
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

test.each(commands)("$page:$line $text", ({ text, output }) => {
  const line = text.trim().replace(/^(?:npm start(?: --)?|imagetags)\s*/, "");
  const args = (line.match(/'[^']*'|\S+/g) ?? []).map((word) => word.replaceAll("'", ""));
  const env = { PATH: process.env.PATH, HOME: process.env.HOME };
  const { stdout, stderr } = spawnSync(process.execPath, ["--conditions=@imagetags/source", "tools/run/start.ts", ...args], {
    cwd: root,
    encoding: "utf8",
    env,
  });
  expect(`${stdout}${stderr}`).toBe(output);
});

test("every program is type-checked", () => {
  const { stdout, status } = spawnSync("tsc", ["-p", "tools/readme"], { cwd: root, encoding: "utf8" });
  expect(`${status} ${stdout}`).toBe("0 ");
}, 60_000);

test("the table of what the vendors tell is what their capabilities say", async () => {
  const yes = (is: boolean) => (is ? "yes" : "no");
  const names = { createdAt: "created", updatedAt: "updated", pushedAt: "pushed" } as const;
  const orders = { createdAt: "latest build first", updatedAt: "latest update first", pushedAt: "latest push first" } as const;
  const rows = await Promise.all(
    providerIds.map(async (id) => {
      const { capabilities } = (await import(`../../../packages/normalize/src/sources/${id}.ts`)) as { capabilities: Capabilities };
      const { digest, imageId, size, times, order, orderedBy, complete } = capabilities;
      return [
        `[\`${id}\`](packages/${id})`,
        ...[digest, imageId, size].map(yes),
        times.map((time) => names[time]).join(", "),
        order === "newest-first" ? orders[orderedBy] : "not documented",
        complete === "proven" ? "proven whole" : "best effort",
      ];
    }),
  );
  const lines = readFileSync(`${root}README.md`, "utf8")
    .split("\n")
    .filter((line) => line.startsWith("| [`"));
  const shownRows = lines.map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  expect(shownRows).toEqual(rows);
});
