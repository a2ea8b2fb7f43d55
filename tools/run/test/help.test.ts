import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };

test.each(Object.entries(scripts))("npm run %s -- --help tells what it takes, and does nothing", (name, command) => {
  const [, ...args] = command.split(" ");
  const { status, stdout } = spawnSync(process.execPath, [...args, "--help"], { encoding: "utf8" });
  expect(status).toBe(0);
  expect(stdout).toMatch(name === "start" ? /^Usage: imagetags / : new RegExp(`^npm (run )?${name}\\b`));
  expect(stdout).not.toMatch(/^\/\//m);
});

test.each(["sync", "docs:site", "test:soak", "test:live", "test:registries"])("npm run %s tells a wrong option in two lines", (name) => {
  const [, ...args] = scripts[name]?.split(" ") ?? [];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...args, "--cheque"], { encoding: "utf8" });
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/^Unknown option '--cheque'.*\nWhat the script takes: npm run <script> -- --help\n$/);
});
