// The lists of providers that other tools need in a form of their own. All are written from specs/redocly.yaml.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readApis } from "@imagetags/codegen/apis";
import { readExamples } from "./examples.ts";
import { readEnd, readHosts } from "./hosts.ts";
import { readOperations } from "./operations.ts";

/** The text of each list, by its path below `root`. */
export function renderLists(root: string): Map<string, string> {
  const ids = readApis(root).map(({ id }) => id);
  return new Map([
    ["packages/sandbox/src/vendors.ts", renderVendors(ids)],
    ["packages/sandbox/src/operations.ts", renderLoaders(ids)],
    ...ids.map((id) => [`packages/sandbox/src/operations/${id}.ts`, renderOperations(root, id)] as const),
    ["packages/normalize/src/hosts.ts", renderHosts(root, ids)],
    ["packages/cli/src/providers.ts", renderProviders(root, ids)],
    ["packages/cli/src/examples.ts", renderExamples(root, ids)],
    [
      "packages/cli/package.json",
      editManifest(root, "packages/cli/package.json", (manifest) => addDependencies(manifest, "dependencies", ids)),
    ],
    [
      "packages/normalize/package.json",
      editManifest(root, "packages/normalize/package.json", (manifest) => normalizeManifest(manifest, ids)),
    ],
    [
      "tools/prove/contract/package.json",
      editManifest(root, "tools/prove/contract/package.json", (manifest) => addDependencies(manifest, "devDependencies", ids)),
    ],
    [
      "tools/derive/readme/package.json",
      editManifest(root, "tools/derive/readme/package.json", (manifest) => addDependencies(manifest, "devDependencies", ids)),
    ],
  ]);
}

/** `tencent-ccr` → `TencentCcr`. */
export function toPascalCase(id: string): string {
  return id.replaceAll(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

const header = '// Written from specs/redocly.yaml by "npm run sync". Do not edit.\n';

function renderVendors(ids: readonly string[]): string {
  const name = (id: string) => toPascalCase(id).replace(/^./, (letter) => letter.toLowerCase());
  const imports = ids.map((id) => `import { ${name(id)} } from "./${id}.ts";`);
  const entries = ids.map((id) => `  ${keyOf(id)}: ${name(id)},`);
  return `${header}${[...imports].sort().join("\n")}\n\nexport const vendors = {\n${entries.join("\n")}\n};\n`;
}

function renderLoaders(ids: readonly string[]): string {
  const entries = ids.map((id) => `  ${keyOf(id)}: async () => (await import("./operations/${id}.ts")).operations,\n`);
  return `${header}
/** What each provider's specs declare, loaded when it is asked for. */
export const loadOperations = {\n${entries.join("")}};\n`;
}

function renderOperations(root: string, id: string): string {
  return `// Written from specs/${id}/ by "npm run sync". Do not edit.
import type { Operation } from "../contract.ts";

/** An object is closed: it has no other fields than those named. */
export const operations: readonly Operation[] = ${renderData(readOperations(root, id))};
`;
}

/** Data in as few lines as are easy to read. */
function renderData(value: unknown, indent = ""): string {
  const line = JSON.stringify(value);
  if (typeof value !== "object" || value === null || indent.length + line.length < 120) return line;
  const inner = `${indent}  `;
  const list = (parts: readonly string[]) => `\n${parts.map((part) => `${inner}${part}`).join(",\n")}\n${indent}`;
  if (Array.isArray(value)) return `[${list(value.map((item) => renderData(item, inner)))}]`;
  return `{${list(Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${renderData(item, inner)}`))}}`;
}

function renderHosts(root: string, ids: readonly string[]): string {
  const hosts = Object.fromEntries(ids.map((id) => [id, readHosts(root, id)]));
  return `${header}
/** What a host says, under the names of a client's options: \`region\`, \`registryId\`, \`baseUrl\`. */
export type HostOptions = Readonly<Record<string, string>>;

/** The hosts of each provider, with the options that they tell in braces; \`*\` stands for any host. */
export const hosts: Readonly<Record<string, readonly string[]>> = ${JSON.stringify(hosts, null, 2)};
`;
}

function renderProviders(root: string, ids: readonly string[]): string {
  const ends = ids.flatMap((id) => [[id, readEnd(root, id)]]).filter(([, end]) => end !== undefined);
  const hasEnvironment = (id: string) => existsSync(join(root, `packages/${id}/src/environment.ts`));
  const entries = ids.map(
    (id) => `  ${keyOf(id)}: async () => {
${renderImports(id)}
    const { ${hasEnvironment(id) ? "environment, optionsFromEnvironment, " : ""}create${toPascalCase(id)} } = client;
    const { capabilities, getImageTag, listImageTags } = source;
    return {
      capabilities,
      environment${hasEnvironment(id) ? "" : ": []"},
      open(${hasEnvironment(id) ? "read, options" : "_, options"}) {
        const opened = create${toPascalCase(id)}(${hasEnvironment(id) ? "{ ...read(optionsFromEnvironment), ...options }" : "options"});
        return {
          capabilities,
          list: (repository, listOptions) => listImageTags(opened, repository, listOptions),
          get: (repository, tag, callerOptions) => getImageTag(opened, repository, tag, callerOptions),
        };
      },
    };
  },`,
  );
  return `${header}import type { LoadProvider } from "./source.ts";

/** What is to be known of the APIs that their vendors end. */
export const ended: Readonly<Record<string, string>> = {
${ends.map(([id = "", end]) => `  ${keyOf(id)}: ${JSON.stringify(end)},\n`).join("")}};

/** How to load each provider. Its code is loaded when it is named. */
export const providers: Readonly<Record<string, LoadProvider>> = {
${entries.join("\n")}
};
`;
}

/** As the formatter would have it. */
function renderImports(id: string): string {
  const imports = [`import("@imagetags/${id}")`, `import("@imagetags/normalize/${id}")`];
  const line = `    const [client, source] = await Promise.all([${imports.join(", ")}]);`;
  if (line.length <= 140) return line;
  return `    const [client, source] = await Promise.all([\n${imports.map((one) => `      ${one},\n`).join("")}    ]);`;
}

/** An id as the formatter writes it in an object. */
function keyOf(id: string): string {
  return /^[a-z]+$/.test(id) ? id : `"${id}"`;
}

function renderExamples(root: string, ids: readonly string[]): string {
  const examples = ids.flatMap((id) => readExamples(root, id));
  return `${header}import type { DocumentedExample } from "./verify-example.ts";

/** Every documented answer, as the specs hold it. */
export const examples: readonly DocumentedExample[] = ${JSON.stringify(examples, null, 2)};
`;
}

type Manifest = Record<string, unknown>;

function editManifest(root: string, path: string, edit: (manifest: Manifest) => Manifest): string {
  return `${JSON.stringify(edit(JSON.parse(readFileSync(join(root, path), "utf8"))), null, 2)}\n`;
}

function normalizeManifest(manifest: Manifest, ids: readonly string[]): Manifest {
  const source = (file: string) => ({ "@imagetags/source": `./src/${file}.ts`, default: `./dist/${file}.js` });
  const subpaths = ids.map((id) => [`./${id}`, source(`sources/${id}`)]);
  return {
    ...addDependencies(manifest, "devDependencies", ids),
    exports: { ".": source("index"), ...Object.fromEntries(subpaths), "./package.json": "./package.json" },
    peerDependencies: Object.fromEntries(ids.map((id) => [packageName(id), workspace])),
    peerDependenciesMeta: Object.fromEntries(ids.map((id) => [packageName(id), { optional: true }])),
  };
}

const workspace = "workspace:^";

/** Replaces the providers among a manifest's dependencies. */
function addDependencies(manifest: Manifest, field: "dependencies" | "devDependencies", ids: readonly string[]): Manifest {
  const others = Object.entries((manifest[field] ?? {}) as Record<string, string>).filter(([name]) => !isProvider(name));
  const providers = ids.map((id) => [packageName(id), workspace] as const);
  const sorted = [...others, ...providers].sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...manifest, [field]: Object.fromEntries(sorted) };
}

const shared = ["core", "normalize", "sandbox"].map(packageName);

function isProvider(name: string): boolean {
  return name.startsWith("@imagetags/") && !shared.includes(name);
}

function packageName(folder: string): string {
  return `@imagetags/${folder}`;
}
