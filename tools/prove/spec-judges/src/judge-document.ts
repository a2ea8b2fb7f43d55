import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "@imagetags/consumers/run";
import { importTool } from "@imagetags/consumers/tools";

/** What one tool says against a spec; nothing, when it takes it. */
export type Judge = (spec: URL) => Promise<string | undefined>;

interface Verdict {
  readonly valid: boolean;
  readonly errors?: unknown;
}

/** The tools that read a spec, from the folder where they are installed. */
export async function documentJudges(tools: string): Promise<Readonly<Record<string, Judge>>> {
  const readme = await importTool<{ validate(file: string): Promise<Verdict> }>(tools, "@readme/openapi-parser");
  const seriousme = await importTool<{ Validator: new () => { validate(file: string): Promise<Verdict> } }>(
    tools,
    "@seriousme/openapi-schema-validator",
  );
  return {
    Spectral: (spec) => lint(tools, spec),
    "@readme/openapi-parser": async (spec) => complaint(await readme.validate(fileURLToPath(spec))),
    // It knows no reference to another file.
    "@seriousme/openapi-schema-validator": (spec) =>
      withFolder(async (folder) => complaint(await new seriousme.Validator().validate(await bundle(spec, folder)))),
    "hey-api, and tsc": (spec) => withFolder((folder) => generate(tools, spec, folder)),
  };
}

function complaint({ valid, errors }: Verdict): string | undefined {
  return valid ? undefined : JSON.stringify(errors, undefined, 2);
}

async function lint(tools: string, spec: URL): Promise<string | undefined> {
  return await withFolder(async (folder) => {
    const ruleset = join(folder, "ruleset.yaml");
    writeFileSync(ruleset, 'extends: ["spectral:oas"]\n');
    const args = ["lint", fileURLToPath(spec), "--ruleset", ruleset, "--fail-severity", "error", "--display-only-failures"];
    const { status, output } = await run(join(tools, "node_modules/.bin/spectral"), args, { cwd: folder });
    return status === 0 ? undefined : output;
  });
}

/** The spec as one file. */
export async function bundle(spec: URL, folder: string): Promise<string> {
  const file = join(folder, "openapi.json");
  const { status, output } = await run("redocly", ["bundle", fileURLToPath(spec), "--output", file], { cwd: process.cwd() });
  if (status !== 0) throw new Error(output);
  return file;
}

/** A client generated from the spec, which has to compile. */
async function generate(tools: string, spec: URL, folder: string): Promise<string | undefined> {
  const generated = await run(join(tools, "node_modules/.bin/openapi-ts"), ["-i", fileURLToPath(spec), "-o", "client"], { cwd: folder });
  if (generated.status !== 0) return generated.output;
  const config = { compilerOptions: { strict: true, target: "esnext", module: "esnext", moduleResolution: "bundler", noEmit: true } };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
  const tsc = createRequire(join(tools, "package.json")).resolve("typescript/bin/tsc");
  const { status, output } = await run(process.execPath, [tsc, "-p", folder], { cwd: folder });
  return status === 0 ? undefined : output;
}

async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "imagetags-specs-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
