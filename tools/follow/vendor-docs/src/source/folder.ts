import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { CannotCheck } from "../errors.ts";

/** The newest page of a folder: by the date that starts its name, else by the time of the file. */
export function newestPage(folder: string): string {
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => !name.startsWith(".") && statSync(join(folder, name)).isFile());
  } catch {
    throw new CannotCheck(`There is no folder ${folder}.`, "--from needs a folder that has one subfolder for each provider.");
  }
  const [newest] = names.toSorted((left, right) => (dateOf(folder, left) < dateOf(folder, right) ? 1 : -1));
  if (newest === undefined) throw new CannotCheck(`The folder ${folder} has no page.`, "Put the provider's page there.");
  return join(folder, newest);
}

function dateOf(folder: string, name: string): string {
  return /^\d{4}(?:-\d\d)*/.exec(name)?.[0] ?? statSync(join(folder, name)).mtime.toISOString();
}
