import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { providerIds } from "@imagetags/sandbox";
import { expect, test } from "vitest";
import { providers } from "../../../packages/cli/src/providers.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

function start(env: Readonly<Record<string, string>>) {
  const { PATH = "", HOME = "" } = process.env;
  const command = ["--conditions=@imagetags/source", "tools/run/start.ts"];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: "utf8", env: { PATH, HOME, ...env } });
  return { status, stdout, stderr };
}

test("without arguments, npm start asks nobody but the sandbox, whatever credentials the environment holds", async () => {
  const loaded = await Promise.all(providerIds.map((id) => providers[id]?.()));
  const names = loaded.flatMap((provider) => provider?.environment.map(({ name }) => name) ?? []);
  expect(names).toContain("OS_PASSWORD");
  // A region that no host has, in case that a vendor is asked.
  const env = Object.fromEntries(names.map((name) => [name, name.includes("REGION") ? "nowhere.invalid" : `not-for-${name}`]));
  const { status, stdout, stderr } = start(env);
  expect(stderr).toBe("");
  expect(status).toBe(0);
  expect(stdout).toBe(start({}).stdout);
});
