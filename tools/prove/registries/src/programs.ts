import { existsSync } from "node:fs";
import { run } from "@imagetags/consumers/run";

const programs = ["docker-registry", "skopeo"];

/** Says what is not there; `undefined` when everything is. */
export function findMissing(): string | undefined {
  const missing = listMissing();
  return missing.length === 0 ? undefined : `${missing.join(" and ")} ${missing.length === 1 ? "is" : "are"} not installed`;
}

/** Installs what is not there, where that is possible. Why it is not; `undefined` when everything is there. */
export async function installPrograms(): Promise<string | undefined> {
  const needed = findMissing();
  if (needed === undefined) return undefined;
  const missing = listMissing();
  if (!existsSync("/etc/debian_version")) return `${needed}, and this is not Debian`;
  if (process.getuid?.() !== 0) return `${needed}, and only root may do that: apt-get install ${missing.join(" ")}`;
  for (const args of [["update"], ["install", "--yes", "--no-install-recommends", ...missing]]) {
    const { status, output } = await run("apt-get", ["--quiet", ...args], { cwd: "/", env: { DEBIAN_FRONTEND: "noninteractive" } });
    if (status !== 0) return `${needed}, and apt-get ${args[0]} ended with ${status}: ${output.trim().split("\n").at(-1)}`;
  }
  return undefined;
}

function listMissing(): string[] {
  return programs.filter((program) => !isInstalled(program));
}

function isInstalled(program: string): boolean {
  return (process.env.PATH ?? "").split(":").some((folder) => existsSync(`${folder}/${program}`));
}
