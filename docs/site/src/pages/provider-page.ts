import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Api } from "@imagetags/codegen/apis";
import { factsOf, type ProviderId } from "@imagetags/sandbox";
import { leadOut, readSection, renderPage, renderTable, toCode, toLine } from "./markdown.ts";
import { listHosts, loadProvider } from "./provider.ts";
import { describeType, listDepartures, listOperations, listParameters, nameOf, type Operation, readSpec, type Spec } from "./spec.ts";

/** What a provider's `facts.json` holds of the vendor's page. */
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
  const { summary = "", description = "", "x-ended": ended } = spec.info;
  const { successor } = facts.deprecation ?? {};
  const text = [
    ended ? `:::caution\n${ended}\n:::` : "",
    toLine(summary),
    `Host of its images: ${listHosts(id, spec.info["x-hosts"] ?? [])}.`,
    `[Watch it list in the playground](../../playground/#provider=${id}). With the command, and a sandbox where no credentials are set:`,
    `\`\`\`sh\nnpm start -- ls ${writeReference(spec, id)} --newest 5\n\`\`\``,
    "In a program, once it is published:",
    `\`\`\`sh\nnpm install @imagetags/${id} @imagetags/normalize\n\`\`\``,
    "## List tags",
    section("List tags"),
    "## Credentials",
    section("Credentials"),
    await renderEnvironment(id),
    "## What it returns",
    section("What the vendor returns"),
    "## Errors",
    section("Errors"),
    "## Quirks",
    section("What to know"),
    renderDepartures(spec),
    "## The vendor's API",
    toLine(description),
    successor ? `The vendor's page calls this API an old one, and names [another](${successor}).` : "",
    renderSources(spec),
    ...listOperations(spec).map(({ method, path, operation }) => renderOperation(spec, method, path, operation)),
    ...renderSchemas(spec),
  ];
  return renderPage(
    { title: nameOf(spec.info), description: `${toLine(summary)} In a program: @imagetags/${id}.`, order },
    text.filter(Boolean).join("\n\n"),
  );
}

/** A repository as the command takes it: by its host, where that is one for everybody. */
function writeReference({ info }: Spec, id: string): string {
  const [host = ""] = info["x-hosts"] ?? [];
  return `${/^[\w.-]+$/.test(host) ? host : id}/${factsOf(id as ProviderId).documentedRepository}`;
}

/** None where the spec says why its source is not watched. */
function readFacts(file: string): Facts {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Facts) : {};
}

async function renderEnvironment(id: string): Promise<string> {
  const { environment } = await loadProvider(id);
  return renderTable(
    ["environment variable", ""],
    environment.map(({ name, required }) => [toCode(name), required ? "required" : "optional"]),
  );
}

function renderDepartures(spec: Spec): string {
  const rows = listDepartures(spec).map(({ of, page, reason }) => [toCode(of), toLine(page), toLine(reason)]);
  if (rows.length === 0) return "";
  return `Where the spec says something other than the vendor's page, and why:\n\n${renderTable(["where", "the page", "why"], rows)}`;
}

function renderSources({ info }: Spec): string {
  const sources = info["x-sources"] ?? [];
  const rows = sources.map(({ page, source, revision }) => [page ? `<${page}>` : toCode(source ?? ""), toCode(revision ?? "not stated")]);
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
