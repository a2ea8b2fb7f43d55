import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { installOnce } from "./install.ts";
import { writePages } from "./pages/write.ts";

/** Builds the site. Returns the folder that holds it. */
export async function buildSite(root: string): Promise<string> {
  const starlight = join(root, "docs/site/starlight");
  installOnce(starlight);
  await writePages(root, starlight);
  rmSync(join(starlight, "public/playground"), { recursive: true, force: true });
  run(root, "esbuild", [
    "docs/site/src/playground/main.ts",
    "--bundle",
    "--splitting",
    "--minify",
    "--format=esm",
    "--target=es2023",
    "--conditions=@imagetags/source",
    `--outdir=${join(starlight, "public/playground")}`,
    "--log-level=warning",
  ]);
  run(starlight, "node", ["node_modules/astro/bin/astro.mjs", "build", "--force"]);
  return join(starlight, "dist");
}

function run(cwd: string, program: string, args: readonly string[]): void {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" };
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, env, encoding: "utf8" });
  if (status !== 0) throw new Error(`${program} ${args[0]} ended with ${status}:\n${stdout}${stderr}`);
}
