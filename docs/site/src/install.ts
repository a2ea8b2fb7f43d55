import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Installs what the site alone needs, as its own lockfile pins it; once. The rest of the repository installs without it. */
export function installOnce(starlight: string): void {
  const stampFile = join(starlight, "node_modules/.imagetags-installed");
  const stamp = createHash("sha256")
    .update(readFileSync(join(starlight, "package-lock.json")))
    .digest("hex");
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
  console.log("Installing what docs/site/starlight/package-lock.json pins (once) …");
  const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"];
  const { status, stdout, stderr } = spawnSync("npm", args, { cwd: starlight, encoding: "utf8" });
  if (status !== 0) throw new Error(`npm ci ended with ${status}:\n${stdout}${stderr}`);
  writeFileSync(stampFile, stamp);
}
