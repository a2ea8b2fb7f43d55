import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { CannotCheck } from "@imagetags/vendor-docs/errors";
import type { Stage } from "./stage.ts";

/**
 * Moves the stage's changes into the repository: all of them, or none. It never waits, so no signal comes in between; a file
 * that cannot be written brings the others back.
 */
export function install(stage: Stage, root: string): void {
  const changes = stage.changes();
  for (const path of changes.keys()) refuseEdited(root, path, stage.before(path));
  const prepared = [...changes].map(([path, text]) => ({ path, file: join(root, path), fresh: join(root, `${path}.regenerate`), text }));
  const moved: string[] = [];
  try {
    for (const { file, fresh, text } of prepared) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(fresh, text);
    }
    for (const { path, file, fresh } of prepared) {
      renameSync(fresh, file);
      moved.push(path);
    }
  } catch (error) {
    for (const path of moved) restore(root, path, stage.before(path));
    throw error;
  } finally {
    for (const { fresh } of prepared) rmSync(fresh, { force: true });
  }
}

function refuseEdited(root: string, path: string, before: string | undefined): void {
  if (readNow(join(root, path)) === before) return;
  throw new CannotCheck(`${path} was changed while this ran; nothing is written.`, "Run it again.");
}

function restore(root: string, path: string, before: string | undefined): void {
  if (before === undefined) rmSync(join(root, path), { force: true });
  else writeFileSync(join(root, path), before);
}

function readNow(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
