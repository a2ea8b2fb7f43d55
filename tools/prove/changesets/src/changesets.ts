import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PublishedPackage } from "@imagetags/public-api/packages";

/** A note on what users will notice, waiting in `.changeset/` for the next release. */
export interface Changeset {
  /** Path below the root. */
  readonly file: string;
  /** How much each package's version grows. Empty: nothing that users notice. */
  readonly bumps: ReadonlyMap<string, string>;
}

export function readChangesets(root: string): Changeset[] {
  return globSync(".changeset/*.md", { cwd: root })
    .sort()
    .map((file) => ({ file, bumps: readBumps(readFileSync(join(root, file), "utf8")) }));
}

function readBumps(text: string): Map<string, string> {
  const [, frontMatter = ""] = text.split(/^---$/m);
  return new Map([...frontMatter.matchAll(/^["']?([^"'\n]+?)["']?: *(\w+)$/gm)].map(([, name = "", bump = ""]) => [name, bump]));
}

/** What was there at the commit with which the work tree is compared. */
export interface Base {
  /** Paths, below the root, of every file that was added, changed or removed since. */
  readonly changed: readonly string[];
  /** The version of each package at the base; a new package is missing. */
  readonly versions: ReadonlyMap<string, string>;
}

/** Every package that needs a changeset and has none, as a sentence with the fix. */
export function checkChangesets(packages: readonly PublishedPackage[], changesets: readonly Changeset[], base: Base | undefined): string[] {
  return [...checkFirstReleases(packages, changesets), ...(base ? checkChanges(packages, changesets, base) : [])];
}

/** Peer ranges behave from 1.0.0 on: `^0.1.0` and `^0.2.0` exclude each other. */
function checkFirstReleases(packages: readonly PublishedPackage[], changesets: readonly Changeset[]): string[] {
  return packages
    .filter(({ version }) => version === "0.0.0")
    .filter(({ name }) => !changesets.some(({ bumps }) => bumps.get(name) === "major"))
    .map(({ name }) => `${name} is not released yet and its first release has to be 1.0.0: name it as "major" in a file of .changeset/`);
}

function checkChanges(packages: readonly PublishedPackage[], changesets: readonly Changeset[], { changed, versions }: Base): string[] {
  const written = changesets.filter(({ file }) => changed.includes(file));
  const names = new Set(written.flatMap(({ bumps }) => [...bumps.keys()]));
  const saysNothingToNotice = written.some(({ bumps }) => bumps.size === 0);
  // A release removes the changesets, and raises the version.
  const unnamed = packages.filter(({ name, version }) => !names.has(name) && (versions.get(name) ?? version) === version);
  return unnamed.flatMap(({ folder, name }) => {
    const shipped = changed.filter((path) => isShipped(path, folder));
    const report = `packages/${folder}/api.md`;
    if (shipped.includes(report)) return [`${name}: its public API changed (${report}); say what users do about it, with "changeset add"`];
    if (shipped.length === 0 || saysNothingToNotice) return [];
    return [
      `${name}: ${shipped[0]} changed; run "changeset add" and say what users notice, or "changeset add --empty" when they notice nothing`,
    ];
  });
}

function isShipped(path: string, folder: string): boolean {
  const rest = path.startsWith(`packages/${folder}/`) ? path.slice(`packages/${folder}/`.length) : "";
  return rest.startsWith("src/") || ["package.json", "README.md", "api.md"].includes(rest);
}
