// npm run dev -- <package...>  runs the tests of packages, and again those that a change concerns; options go to vitest, such as --run
import { spawnSync } from "node:child_process";
import { listPackages, testsOf } from "./tests-of.ts";

const names = process.argv.slice(2).filter((arg) => !arg.startsWith("--"));
const options = process.argv.slice(2).filter((arg) => arg.startsWith("--"));
const packages = listPackages();
const unknown = names.find((name) => !packages.includes(name));

if (names.length === 0 || unknown !== undefined) {
  console.error(`${unknown === undefined ? "Name a package" : `There is no package ${unknown}`}. Choose from: ${packages.join(", ")}.`);
  process.exitCode = 2;
} else {
  const { status } = spawnSync("vitest", ["watch", ...options, ...names.flatMap(testsOf)], { stdio: "inherit" });
  process.exitCode = status ?? 1;
}
