import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compareSheets } from "../compare/compare.ts";
import type { Change, Finding } from "../compare/finding.ts";
import { toFindings } from "../compare/finding.ts";
import { CannotCheck } from "../errors.ts";
import type { FactSheet } from "../facts/sheet.ts";
import { readFacts } from "../families/read-facts.ts";
import type { Fetch } from "../source/fetch-bytes.ts";
import { newestPage } from "../source/folder.ts";
import { type Loaded, loadBytes, readSheet } from "../source/load.ts";
import { readSpec, type Spec } from "../spec/read-spec.ts";
import { watchedSource } from "../spec/sources.ts";
import { exampleChanges } from "./example-check.ts";
import { type Provider, readRequired } from "./providers.ts";
import { specChanges } from "./spec-changes.ts";

export interface ProviderResult {
  readonly provider: string;
  /** The page that was read. */
  readonly page: string;
  readonly findings: readonly Finding[];
}

/** One provider as it is: the page's newest facts, those that `facts.json` keeps, and the spec. */
export interface ProviderState {
  readonly provider: Provider;
  readonly page: Loaded;
  readonly known: FactSheet;
  readonly sheet: FactSheet;
  readonly spec: Spec;
}

/** Joins page, facts.json and spec of one provider. */
export async function checkProvider(provider: Provider, from: string | undefined, fetch: Fetch): Promise<ProviderResult> {
  const state = await readProvider(provider, from, fetch);
  return { provider: provider.id, page: state.page.name, findings: toFindings(findChanges(state), provider.id) };
}

/** A copy of a revision that the spec has followed and left is no news: what is known stands in its place. */
export async function readProvider(provider: Provider, from: string | undefined, fetch: Fetch): Promise<ProviderState> {
  const { id, folder } = provider;
  const factsFile = new URL("facts.json", folder);
  const facts = readRequired(factsFile, `Write it: npm run docs:facts -- <page> --output specs/${id}/facts.json`);
  const known = readSheet(facts, fileURLToPath(factsFile));
  if (!known) throw new CannotCheck(`${fileURLToPath(factsFile)} is no fact sheet.`, "Write it anew with npm run docs:facts.");
  const spec = readSpec(new URL("openapi.yaml", folder), known.operation);
  const page = await loadPage(id, spec, known, from, fetch);
  const state = { provider, page, known, sheet: await readFacts(page.bytes, operationsOf(spec)), spec };
  const left = from === undefined ? undefined : leftRevision(state);
  if (left === undefined) return state;
  return { ...state, page: { ...page, name: `${page.name} (${left}, which the spec has left)` }, sheet: known };
}

/** The revision of a page that x-sources lists besides, and that is older than the one that facts.json is from. */
function leftRevision({ known, sheet, spec }: ProviderState): string | undefined {
  const revisionOf = (wanted: string): string | undefined => spec.sources.find(({ sha256 }) => sha256 === wanted)?.revision;
  const [read, followed] = [revisionOf(sheet.page.sha256), revisionOf(known.page.sha256)];
  return read !== undefined && followed !== undefined && String(read) < String(followed) ? read : undefined;
}

/** Everything on which page, facts.json and spec differ. */
export function findChanges({ page, known, sheet, spec }: ProviderState): Change[] {
  return [
    ...compareSheets(known, sheet).map((change) => withPointer(withoutOurOwn(change, spec), spec)),
    ...specChanges(sheet, spec),
    ...exampleChanges(sheet, spec),
    ...sourceChanges(known, spec),
    ...movedChanges(page.movedTo),
    ...staleChanges(known, sheet),
  ];
}

/** What is asked of a document of many operations; nothing of a page. */
function operationsOf({ sources }: Spec): string[] {
  return [watchedSource(sources)?.operation ?? []].flat();
}

async function loadPage(id: string, spec: Spec, { page, operation }: FactSheet, from: string | undefined, fetch: Fetch): Promise<Loaded> {
  if (from !== undefined) return await loadBytes(newestPage(join(from, id)), fetch);
  const newest = watchedSource(spec.sources);
  // A vendor that publishes no raw file has its page only.
  const source = newest?.source ?? newest?.page;
  if (source === undefined)
    throw new CannotCheck(
      `specs/${id}/openapi.yaml names no page in info.x-sources.`,
      "Add `source`, the raw file behind the page, or check a folder with --from.",
    );
  return await loadBytes(source, fetch, {
    title: page.title,
    operations: operationsOf(spec),
    ...(page.originalName === undefined ? {} : { originalName: page.originalName }),
    ...(operation.action === undefined ? {} : { action: operation.action }),
  });
}

/** A page that begins to list what the client has always sent changes nothing: its action, or what the spec's security adds. */
function withoutOurOwn(change: Change, spec: Spec): Change {
  const { subject, id } = change;
  if (subject?.kind !== "parameter" || !id.endsWith(".added") || change.fact !== "presence") return change;
  const isSent =
    spec.credentials.has(subject.name.toLowerCase()) ||
    spec.parameters.some(({ name, constant }) => name === subject.name && constant !== undefined);
  return isSent ? { ...change, class: "documentation", message: `${change.message}: the client has always sent it` } : change;
}

/** Where in the spec a change of the page has to be followed. */
function withPointer(change: Change, spec: Spec): Change {
  const { subject } = change;
  const pointer =
    subject?.kind === "parameter"
      ? (spec.parameters.find(({ name }) => name === subject.name)?.pointer ?? spec.credentials.get(subject.name.toLowerCase()))
      : subject?.kind === "header"
        ? spec.headers.get(subject.name.toLowerCase())?.pointer
        : subject?.kind === "field"
          ? spec.fields.get(subject.name)?.[0]?.pointer
          : subject && spec.statuses.get(subject.name);
  return {
    ...change,
    pointer: pointer ?? spec.pointer,
    fix: change.fix ?? "Follow the page in the spec, then write facts.json anew with npm run docs:facts -- <page> --output.",
  };
}

/** facts.json comes from a revision that the spec names. */
function sourceChanges({ page }: FactSheet, spec: Spec): Change[] {
  if (spec.sources.some(({ sha256 }) => sha256 === page.sha256)) return [];
  return [
    {
      id: "spec.x-sources.revision",
      class: "documentation",
      direction: "spec",
      line: 1,
      new: page.sha256,
      pointer: "#/info/x-sources",
      message: "facts.json is from a revision that the spec's x-sources do not list",
      fix: `Add that revision to info.x-sources, with sha256 ${page.sha256}.`,
    },
  ];
}

/** The page was found under another name than the spec has. */
function movedChanges(movedTo: string | undefined): Change[] {
  if (movedTo === undefined) return [];
  return [
    {
      id: "page.file.moved",
      class: "documentation",
      direction: "page",
      line: 1,
      new: movedTo,
      pointer: "#/info/x-sources",
      message: "the page's file has moved",
      fix: `Put its new place into info.x-sources: ${movedTo}`,
    },
  ];
}

/** The same page gives another sheet: the tool has learned to read more. Lines move when a document changes elsewhere. */
function staleChanges(known: FactSheet, sheet: FactSheet): Change[] {
  if (known.page.sha256 !== sheet.page.sha256 || withoutLines(known) === withoutLines(sheet)) return [];
  return [
    {
      id: "facts.stale",
      class: "documentation",
      direction: "page",
      line: 1,
      message: "facts.json is not what this tool reads from the same page",
      fix: "Write it anew with npm run docs:facts -- <page> --output, and read what changed in it.",
    },
  ];
}

function withoutLines(sheet: FactSheet): string {
  return JSON.stringify(sheet, (key, value) => (key === "line" ? undefined : value));
}
