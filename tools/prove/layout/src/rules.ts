import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readApis } from "@imagetags/codegen/apis";
import { toPascalCase } from "@imagetags/lists";
import { checkCircles } from "./circles.ts";
import { type Import, readImports } from "./imports.ts";

// Same file name, same role, in every provider.
const roles = ["authenticate", "client", "connect", "environment", "errors", "index", "reader", "schema", "tags"];
// Only of a provider whose list tells names alone: what else there is to know of a tag.
const optionalRoles = ["details"];
const headings = ["List tags", "Credentials", "What the vendor returns", "Errors", "What to know"];
// Only where there are credentials.
const rolesOfCallers = ["authenticate", "environment"];
const headingOfCallers = "Credentials";
const sourceExports = ["capabilities", "getImageTag", "listImageTags", "toImageTag"];
const shared = ["cli", "core", "normalize", "sandbox"];
// The questions that tools answer: CONTRIBUTING.md tells them.
const rooms = ["derive", "follow", "prove", "run"];

/** Everything in the repository at `root` that breaks its structure; none means that it holds. */
export function checkLayout(root: string): string[] {
  const ids = readApis(root).map(({ id }) => id);
  const folders = globSync("packages/*/package.json", { cwd: root }).map((path) => path.split("/")[1] ?? "");
  const strangers = folders.filter((folder) => !shared.includes(folder) && !ids.includes(folder));
  return [
    ...strangers.map((folder) => `packages/${folder}: specs/redocly.yaml lists no such API`),
    ...ids.flatMap((id) => checkProvider(root, id)),
    ...checkImports(root, ids),
    ...checkCircles(root),
    ...checkCommands(root),
    ...checkRooms(root),
  ];
}

function checkProvider(root: string, id: string): string[] {
  const files = [
    `specs/${id}/openapi.yaml`,
    ...(isWatched(root, id) ? [`specs/${id}/facts.json`] : []),
    ...["package.json", "README.md", "tsconfig.build.json"].map((file) => `packages/${id}/${file}`),
    ...rolesOf(root, id).map((role) => `packages/${id}/src/${role}.ts`),
    `packages/normalize/src/sources/${id}.ts`,
    `packages/sandbox/src/${id}.ts`,
    `tools/prove/contract/test/${id}.test.ts`,
  ];
  const missing = files.filter((file) => !existsSync(join(root, file))).map((file) => `${file}: is missing`);
  if (missing.length > 0) return missing;
  return [...checkManifest(root, id), ...checkFiles(root, id), ...checkExports(root, id), ...checkReadme(root, id)];
}

/** Whether the spec's page is compared with its facts.json; where it is not, the spec says why. */
function isWatched(root: string, id: string): boolean {
  const path = join(root, `specs/${id}/openapi.yaml`);
  return !existsSync(path) || !/^ {2}x-unwatched: \S/m.test(readFileSync(path, "utf8"));
}

/** The roles of a provider's files: those of callers all or none. */
function rolesOf(root: string, id: string): string[] {
  const hasCallers = rolesOfCallers.some((role) => existsSync(join(root, `packages/${id}/src/${role}.ts`)));
  return hasCallers ? roles : roles.filter((role) => !rolesOfCallers.includes(role));
}

function checkManifest(root: string, id: string): string[] {
  const path = `packages/${id}/package.json`;
  const { name, dependencies = {} } = JSON.parse(readFileSync(join(root, path), "utf8"));
  const allowed = ["@imagetags/core", "openapi-fetch"];
  const others = Object.keys(dependencies).filter((dependency) => !allowed.includes(dependency));
  return [
    ...(name === `@imagetags/${id}` ? [] : [`${path}: the name must be @imagetags/${id}`]),
    ...others.map((dependency) => `${path}: a provider depends on core and openapi-fetch only, not on ${dependency}`),
  ];
}

function checkFiles(root: string, id: string): string[] {
  const present = globSync(`packages/${id}/src/**/*.ts`, { cwd: root });
  const expected = [...roles, ...optionalRoles].map((role) => `packages/${id}/src/${role}.ts`);
  return present.filter((file) => !expected.includes(file)).map((file) => `${file}: a provider's files are ${roles.join(", ")}`);
}

function checkExports(root: string, id: string): string[] {
  const index = readFileSync(join(root, `packages/${id}/src/index.ts`), "utf8");
  const source = readFileSync(join(root, `packages/normalize/src/sources/${id}.ts`), "utf8");
  const ofCallers = rolesOf(root, id).includes("environment") ? ["environment", "optionsFromEnvironment"] : [];
  const wanted = [`create${toPascalCase(id)}`, ...ofCallers, "ImagetagsError", "isImagetagsError"];
  return [
    ...wanted
      .filter((name) => !new RegExp(`\\b${name}\\b`).test(index))
      .map((name) => `packages/${id}/src/index.ts: does not export ${name}`),
    ...sourceExports
      .filter((name) => !new RegExp(`^export (?:const|function|async function\\*?) ${name}\\b`, "m").test(source))
      .map((name) => `packages/normalize/src/sources/${id}.ts: does not export ${name}`),
  ];
}

function checkReadme(root: string, id: string): string[] {
  const path = `packages/${id}/README.md`;
  const found = [...readFileSync(join(root, path), "utf8").matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
  const expected = rolesOf(root, id).includes("authenticate") ? headings : headings.filter((heading) => heading !== headingOfCallers);
  return found.join() === expected.join() ? [] : [`${path}: the headings must be ${expected.join(", ")}`];
}

// What parses arguments, draws the table and the progress, and compares names.
const commandLibraries = ["commander", "string-width", "yocto-spinner", "fastest-levenshtein", "picomatch", "semver/"];

/** What the files of a package may import: by the start of the module's name, and whether at run time or as types only. */
interface ImportRule {
  readonly files: RegExp;
  readonly mayImport: readonly string[];
  readonly mayImportTypes?: readonly string[];
}

function checkImports(root: string, ids: readonly string[]): string[] {
  const providers = ids.map((id) => `@imagetags/${id}`);
  const rules: readonly ImportRule[] = [
    { files: /^packages\/core\/src\/node\//, mayImport: ["./", "node:", "@imagetags/core"] },
    // What several vendors share: beside core, not in it.
    { files: /^packages\/core\/src\/\w+\//, mayImport: ["./", "@imagetags/core"] },
    { files: /^packages\/core\//, mayImport: ["./"] },
    { files: /^packages\/normalize\/src\/sources\//, mayImport: ["."], mayImportTypes: providers },
    { files: /^packages\/normalize\//, mayImport: ["./"] },
    { files: /^packages\/sandbox\/src\/contract\.ts$/, mayImport: ["@cfworker/json-schema"] },
    { files: /^packages\/sandbox\/src\/operations\//, mayImport: ["../contract.ts"] },
    { files: /^packages\/sandbox\/src\/msw\.ts$/, mayImport: ["./", "msw"] },
    { files: /^packages\/sandbox\/src\/server\.ts$/, mayImport: ["./", "node:"] },
    { files: /^packages\/sandbox\//, mayImport: ["./"] },
    { files: /^packages\/cli\//, mayImport: ["./", "../", "node:", "@imagetags/", ...commandLibraries] },
    { files: /\/src\/client\.ts$/, mayImport: ["./", "@imagetags/core", "openapi-fetch"] },
    { files: /^packages\//, mayImport: ["./", "@imagetags/core"] },
  ];
  return globSync("packages/*/src/**/*.ts", { cwd: root }).flatMap((file) => {
    const rule = rules.find(({ files }) => files.test(file));
    const allowed = ({ module, typesOnly }: Import) =>
      [...(rule?.mayImport ?? []), ...(typesOnly ? (rule?.mayImportTypes ?? []) : [])].some((start) => module.startsWith(start));
    return readImports(readFileSync(join(root, file), "utf8"))
      .filter((one) => !allowed(one) || reachesSources(file, one.module))
      .map(({ module }) => `${file}: may not import ${module}`);
  });
}

/** The root of normalize must not reach a source, or its types would need every provider installed. */
function reachesSources(file: string, module: string): boolean {
  return file.startsWith("packages/normalize/src/") && !file.includes("/sources/") && module.includes("sources/");
}

/** Each command has a file that declares it, and one that is loaded when it runs. */
function checkCommands(root: string): string[] {
  const [declared = [], run = []] = ["commands", "runs"].map((folder) => globSync(`packages/cli/src/${folder}/*.ts`, { cwd: root }));
  const names = (files: readonly string[]) => files.map((file) => file.slice(file.lastIndexOf("/") + 1));
  const strangers = names(run).filter((name) => !names(declared).includes(name));
  return [
    ...names(declared).flatMap((name) => (names(run).includes(name) ? [] : [`packages/cli/src/runs/${name}: is missing`])),
    ...strangers.map((name) => `packages/cli/src/runs/${name}: no file in commands/ declares it`),
  ];
}

function checkRooms(root: string): string[] {
  const tools = globSync(["tools/*/package.json", "tools/*/*/package.json"], { cwd: root }).map((path) => path.split("/").slice(1, -1));
  return tools
    .filter(([room = ""]) => !rooms.includes(room))
    .map((path) => `tools/${path.join("/")}: the rooms of tools/ are ${rooms.join(", ")}`);
}
