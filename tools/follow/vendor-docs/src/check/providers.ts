import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { CannotCheck } from "../errors.ts";

export interface Provider {
  readonly id: string;
  /** Folder of its spec, with a slash at the end. */
  readonly folder: URL;
}

/**
 * The providers of `specs/redocly.yaml`, the list of APIs, whose page is watched. A spec beside `openapi.yaml` (a token call) has no
 * page here; one that follows no page which can be read says so in `info.x-unwatched`.
 */
export function listProviders(specs: URL): Provider[] {
  const { apis } = parse(readFileSync(new URL("redocly.yaml", specs), "utf8")) as { apis: Record<string, { root: string }> };
  const folders = Object.values(apis)
    .filter(({ root }) => root.endsWith("/openapi.yaml"))
    .map(({ root }) => new URL(root, specs))
    .filter(isWatched)
    .map((spec) => new URL(".", spec));
  const providers = folders.map((folder) => ({ id: folder.pathname.split("/").at(-2) ?? "", folder }));
  if (providers.length === 0)
    throw new CannotCheck("specs/redocly.yaml lists no API with an openapi.yaml.", "Add the provider's spec to specs/redocly.yaml.");
  return providers;
}

/** The providers that a command is about: those that are named, or else all, of which a folder of pages may have some only. */
export function chooseProviders(specs: URL, named: readonly string[], from: string | undefined): Provider[] {
  const all = listProviders(specs);
  const unknown = named.find((id) => !all.some((provider) => provider.id === id));
  if (unknown !== undefined)
    throw new CannotCheck(`There is no provider ${unknown} whose page is watched.`, `Choose from: ${all.map(({ id }) => id).join(", ")}.`);
  if (named.length > 0) return all.filter(({ id }) => named.includes(id));
  const found = all.filter(({ id }) => from === undefined || existsSync(join(from, id)));
  if (found.length === 0)
    throw new CannotCheck(
      `The folder ${from} has pages of no provider.`,
      "--from needs a folder that has one subfolder for each provider.",
    );
  return found;
}

function isWatched(spec: URL): boolean {
  const { info } = existsSync(spec) ? (parse(readFileSync(spec, "utf8")) as { info?: Record<string, unknown> }) : {};
  return info?.["x-unwatched"] === undefined;
}

export function readRequired(file: URL, fix: string): Buffer {
  if (!existsSync(file)) throw new CannotCheck(`${fileURLToPath(file)} is missing.`, fix);
  return readFileSync(file);
}
