import { existsSync } from "node:fs";
import { run } from "@imagetags/consumers/run";

const programs = ["docker-registry", "skopeo"];

/** Installs what is not there, where that is possible. Why it is not; `undefined` when everything is there. */
export async function installPrograms(): Promise<string | undefined> {
  const missing = programs.filter((program) => !isInstalled(program));
  if (missing.length === 0) return undefined;
  const needed = `${missing.join(" and ")} ${missing.length === 1 ? "is" : "are"} not installed`;
  if (!existsSync("/etc/debian_version")) return `${needed}, and this is not Debian`;
  if (process.getuid?.() !== 0) return `${needed}, and only root may do that: apt-get install ${missing.join(" ")}`;
  for (const args of [["update"], ["install", "--yes", "--no-install-recommends", ...missing]]) {
    const { status, output } = await run("apt-get", ["--quiet", ...args], { cwd: "/", env: { DEBIAN_FRONTEND: "noninteractive" } });
    if (status !== 0) return `${needed}, and apt-get ${args[0]} ended with ${status}: ${output.trim().split("\n").at(-1)}`;
  }
  return undefined;
}

function isInstalled(program: string): boolean {
  return (process.env.PATH ?? "").split(":").some((folder) => existsSync(`${folder}/${program}`));
}
