import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Api } from "@imagetags/codegen/apis";
import { renderRow } from "@imagetags/readme/table";
import { providers } from "../../../../packages/cli/src/providers.ts";
import { readErrorTable } from "./error-table.ts";
import { leadOut, readSection, renderPage, renderTable, toCode, toLine } from "./markdown.ts";
import { describeType, listDepartures, listOperations, listParameters, type Operation, readSpec, type Spec } from "./spec.ts";

/** What a provider's `facts.json` tells of the vendor's page. */
interface Facts {
  readonly deprecation?: { readonly successor?: string };
  readonly page?: { readonly title?: string };
}

/** A provider's page: from its spec, its facts, its capabilities, its tables of errors, and its README. */
export async function writeProviderPage(root: string, { id, spec: file }: Api, order: number): Promise<string> {
  const spec = readSpec(file);
  const readme = readFileSync(join(root, "packages", id, "README.md"), "utf8");
  const facts = readFacts(join(root, "specs", id, "facts.json"));
  const section = (heading: string) => leadOut(readSection(readme, heading), `packages/${id}`);
  const { summary = "", description = "" } = spec.info;
  const { successor } = facts.deprecation ?? {};
  const text = [
    `${toLine(summary)} ${toLine(description)}`,
    successor ? `The vendor's page calls this API an old one, and names [another](${successor}).` : "",
    `[Try it in the playground](../../playground/#provider=${id}), or install it:`,
    `\`\`\`sh\nnpm install @imagetags/${id} @imagetags/normalize\n\`\`\``,
    "## List tags",
    section("List tags"),
    "## Credentials",
    section("Credentials"),
    await renderEnvironment(id),
    "## What it returns",
    await renderCapabilities(id),
    section("What the vendor returns"),
    "## Errors",
    section("Errors"),
    renderErrors(root, id),
    "## Quirks",
    section("What to know"),
    renderDepartures(spec),
    "## The vendor's API",
    renderSources(spec),
    ...listOperations(spec).map(({ method, path, operation }) => renderOperation(spec, method, path, operation)),
    ...renderSchemas(spec),
  ];
  return renderPage({ title: id, description: `${spec.info.title}. ${toLine(summary)}`, order }, text.filter(Boolean).join("\n\n"));
}

/** None where the spec says why its source is not watched. */
function readFacts(file: string): Facts {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Facts) : {};
}

async function load(id: string) {
  const provider = await providers[id]?.();
  if (!provider) throw new Error(`The command does not know ${id}. Run: npm run sync`);
  return provider;
}

async function renderEnvironment(id: string): Promise<string> {
  const { environment } = await load(id);
  return renderTable(
    ["environment variable", ""],
    environment.map(({ name, required }) => [toCode(name), required ? "required" : "optional"]),
  );
}

async function renderCapabilities(id: string): Promise<string> {
  const { capabilities } = await load(id);
  const { platform, pullReference, kind, total } = capabilities;
  const [, digest = "", imageId = "", size = "", times = "", order = "", listing = ""] = renderRow(id, capabilities);
  const yes = (is: boolean) => (is ? "yes" : "no");
  return renderTable(
    ["an `ImageTag` has", ""],
    [
      ["digest of the manifest", digest],
      ["image ID", imageId],
      ["size", size],
      ["platforms", yes(platform)],
      ["what `docker pull` takes", yes(pullReference)],
      ["whether it is an image, an index or a signature", yes(kind)],
      ["times", times],
      ["order of a listing", order],
      ["number of tags", yes(total)],
      ["a listing is", listing],
    ],
  );
}

function renderErrors(root: string, id: string): string {
  return renderTable(
    ["the vendor's code", "`kind`", "tried again", "hint"],
    readErrorTable(root, id).map(({ codes, kind, again, said, hint }) => [
      `${codes.map(toCode).join(" ")}${said ? ` where its words match ${toCode(said)}` : ""}`,
      toCode(kind),
      again,
      toLine(hint ?? ""),
    ]),
  );
}

function renderDepartures(spec: Spec): string {
  const departures = listDepartures(spec);
  if (departures.length === 0) return "";
  const rows = departures.map(({ place, departure: { page, reason } }) => [toCode(place), toLine(page ?? ""), toLine(reason)]);
  return `Where the spec says something other than the vendor's page, and why:\n\n${renderTable(["where", "the page", "why"], rows)}`;
}

function renderSources({ info }: Spec): string {
  const sources = info["x-sources"] ?? [];
  const rows = sources.map(({ page, source, revision }) => [page ? `<${page}>` : toCode(source ?? ""), toCode(revision ?? "not told")]);
  return `Written from the vendor's own pages:\n\n${renderTable(["page", "revision"], rows)}`;
}

function renderOperation(spec: Spec, method: string, path: string, operation: Operation): string {
  const { operationId, summary = "", description = "", externalDocs } = operation;
  const parameters = listParameters(spec, operation);
  const rows = parameters.map(({ name, in: place, required, description: what = "", schema }) => [
    toCode(name),
    `${place}${required ? ", required" : ""}`,
    toLine(describeType(schema)),
    toLine(what),
  ]);
  return [
    `### ${operationId}`,
    `${toCode(`${method.toUpperCase()} ${path}`)}. ${toLine(summary)}. ${toLine(description)}`,
    externalDocs ? `The vendor's page: <${externalDocs.url}>` : "",
    rows.length > 0 ? renderTable(["parameter", "where", "type", ""], rows) : "",
  ]
    .filter(Boolean)
    .join("\n\n");
}

function renderSchemas({ components }: Spec): string[] {
  return Object.entries(components?.schemas ?? {}).flatMap(([name, { properties, required = [], description = "" }]) => {
    if (!properties) return [];
    const rows = Object.entries(properties).map(([field, schema]) => [
      toCode(field),
      toLine(`${describeType(schema)}${required.includes(field) ? "" : ", may be absent"}`),
      "$ref" in schema ? "" : toLine(schema.description ?? ""),
    ]);
    return [`### ${name}`, toLine(description), renderTable(["field", "type", ""], rows)];
  });
}
