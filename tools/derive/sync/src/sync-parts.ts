import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Part } from "./parts.ts";

/** Writes every derived file that is stale, or only tells which are. Returns the exit code. */
export async function syncParts(root: string, parts: readonly Part[], isCheck: boolean): Promise<number> {
  let stale = 0;
  for (const render of parts) {
    const changed = listStale(root, await render(root));
    stale += changed.length;
    for (const [path, text] of changed) {
      if (!isCheck) write(join(root, path), text);
      console.log(`${isCheck ? "STALE" : "written"}  ${path}`);
    }
    // What comes now imports what the manifests ask for.
    if (!isCheck && changed.some(([path]) => path.endsWith("package.json"))) return startAnew(root);
  }
  if (stale === 0) console.log("Every derived file is up to date.");
  if (isCheck && stale > 0) console.error(`\n${stale} derived file(s) are stale. Run: npm run sync`);
  return isCheck && stale > 0 ? 1 : 0;
}

function listStale(root: string, files: ReadonlyMap<string, string>): [path: string, text: string][] {
  return [...files].filter(([path, text]) => readText(join(root, path)) !== text);
}

function readText(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Installs, and goes on. */
function startAnew(root: string): number {
  return spawnSync(process.execPath, ["tools/run/run.mjs", "tools/derive/sync/src/sync.ts"], { cwd: root, stdio: "inherit" }).status ?? 1;
}
