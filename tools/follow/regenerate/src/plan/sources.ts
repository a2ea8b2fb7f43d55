import { statSync } from "node:fs";
import { basename } from "node:path";
import type { ProviderState } from "@imagetags/vendor-docs/check/check-provider";
import { watchedSource } from "@imagetags/vendor-docs/spec/sources";
import { joinPointer, type SpecDocument } from "../edit/spec-document.ts";

/** The revision of the page that was read: known already, or the date of its file, or the day on which it was read. */
export function revisionOf({ page, sheet, spec }: ProviderState): string {
  const known = spec.sources.find(({ sha256 }) => sha256 === sheet.page.sha256)?.revision;
  if (known !== undefined) return String(known);
  const named = /^\d{4}(?:-\d\d)*/.exec(basename(page.name))?.[0];
  if (named !== undefined) return named;
  const readAt = statSync(page.name, { throwIfNoEntry: false })?.mtime ?? new Date();
  return readAt.toISOString().slice(0, "2026-11-21".length);
}

/** Lets `info.x-sources` name the revision that the spec now follows, in place of the newest one so far. */
export function followRevision(document: SpecDocument, { sheet, page, spec }: ProviderState, revision: string): void {
  const sources = joinPointer("#/info", "x-sources");
  const before = watchedSource(spec.sources);
  if (before === undefined) {
    document.append(sources, { page: page.name, revision, sha256: sheet.page.sha256 });
    return;
  }
  const entry = joinPointer(sources, spec.sources.indexOf(before));
  if (page.movedTo !== undefined) document.set(joinPointer(entry, "source"), page.movedTo);
  if (before.sha256 === sheet.page.sha256) return;
  // Where the vendor gives its API no version, the spec has the revision's.
  if (document.get("#/info/version") === before.revision) document.set("#/info/version", revision);
  document.set(joinPointer(entry, "revision"), revision);
  document.set(joinPointer(entry, "sha256"), sheet.page.sha256);
}
