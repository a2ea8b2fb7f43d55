// Packages as strangers get them: released to a registry on this machine, installed from there into empty projects, and used.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createSandbox } from "@imagetags/sandbox";
import { listen, type SandboxServer } from "@imagetags/sandbox/server";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { compile, findCompiler, type Platform, resolutions } from "../src/compile.ts";
import { lintTarball } from "../src/lint.ts";
import { environmentFor, listed, listProgram, mainProgram, normalized, normalizedProgram } from "../src/programs.ts";
import { Project } from "../src/project.ts";
import { type Registry, startRegistry } from "../src/registry.ts";
import { makeRelease, type Release, root } from "../src/release.ts";
import { expectedFiles } from "../src/tarball.ts";

const id = "tencent-ccr";
const own = (folder: string) => `@imagetags/${folder}`;
const compilers = { "TypeScript 5.9": findCompiler(import.meta.url, "ts5"), "TypeScript 7.0": findCompiler(import.meta.url, "ts7") };
const everyCompiler = Object.entries(compilers).flatMap(([name, path]) =>
  resolutions.map((resolution) => [name, resolution, path] as const),
);

let server: SandboxServer;
let registry: Registry;
let release: Release;
const projects: Project[] = [];

async function createProject(...packages: string[]): Promise<Project> {
  const project = new Project();
  projects.push(project);
  await project.install(registry.url, ...packages);
  return project;
}

beforeAll(async () => {
  server = await listen(createSandbox());
  registry = await startRegistry();
  release = await makeRelease(registry.url);
}, 120_000);

afterAll(async () => {
  for (const project of projects) project.remove();
  release?.remove();
  await registry?.close();
  await server?.close();
});

describe("the release", () => {
  test("every package is at 1.0.0 or later, and its changelog says what is new in words", () => {
    for (const { folder, name, version } of release.packages) {
      expect(`${name} ${version}`).toMatch(/ [1-9]\d*\.\d+\.\d+$/);
      const changelog = readFileSync(join(release.folder, "packages", folder, "CHANGELOG.md"), "utf8");
      expect(changelog).toContain(`# ${name}\n\n## ${version}\n`);
      expect(changelog).not.toMatch(/Updated dependencies|^- [0-9a-f]{7}\b/m);
    }
  });
});

test("publint and Are The Types Wrong find nothing in any tarball", async () => {
  const tarballs = globSync("tarballs/**/*.tgz", { cwd: release.folder }).sort();
  expect(tarballs).toHaveLength(release.packages.length);
  for (const tarball of tarballs) expect([tarball, await lintTarball(join(release.folder, tarball))]).toEqual([tarball, []]);
});

test("they would: CommonJS's types for a module, and a file that is not there", async () => {
  const project = new Project();
  onTestFinished(() => project.remove());
  const exports = { ".": { types: "./index.d.cts", default: "./index.js" }, "./gone": "./gone.js" };
  project.write("package.json", JSON.stringify({ name: "wrong", version: "1.0.0", type: "module", exports }));
  project.write("index.js", "export const a = 1;");
  project.write("index.d.cts", "export declare const a: 1;");
  await project.run("pnpm", ["pack", "--out", "wrong.tgz"]);
  const found = JSON.stringify(await lintTarball(join(project.folder, "wrong.tgz")));
  expect(found).toContain("FILE_DOES_NOT_EXIST");
  expect(found).toContain("FalseCJS");
});

describe("everything: the command, and the sandbox", () => {
  let project: Project;
  beforeAll(async () => {
    project = await createProject("imagetags", own("sandbox"));
  }, 120_000);

  test("each tarball holds what it should, and nothing else", () => {
    for (const { folder, name } of release.packages) {
      expect([name, ...project.list(`node_modules/${name}`)]).toEqual([name, ...expectedFiles(join(root, "packages", folder))]);
    }
  });

  test("each file that a package exports, on whatever condition, is there", () => {
    const filesIn = (target: unknown): string[] => (typeof target === "string" ? [target] : Object.values(target ?? {}).flatMap(filesIn));
    for (const { name } of release.packages) {
      const { exports } = JSON.parse(project.read(`node_modules/${name}/package.json`));
      const held = project.list(`node_modules/${name}`);
      expect([name, filesIn(exports).filter((file) => !held.includes(file.replace("./", "")))]).toEqual([name, []]);
    }
  });

  test("no package of ours runs anything while it is installed", () => {
    for (const { name } of release.packages) {
      const { scripts = {} } = JSON.parse(project.read(`node_modules/${name}/package.json`));
      expect(Object.keys(scripts).filter((script) => /^(?:pre|post)?(?:install|prepare)$/.test(script))).toEqual([]);
    }
  });

  test("the command lists", async () => {
    const env = environmentFor(id, server.url);
    const endpoint = { IMAGETAGS_ENDPOINT_TENCENT_CCR: env.BASE_URL ?? "" };
    const { output, status } = await project.run("node_modules/.bin/imagetags", ["ls", `${id}/test/many`, "--newest", "1", "--json"], {
      ...env,
      ...endpoint,
    });
    expect(status).toBe(0);
    expect(JSON.parse(output)).toMatchObject({ provider: id, repository: "test/many", name: "v1.999" });
  });
});

describe.each<[string, string[], string, string, Platform, string[]]>([
  ["one provider", [own(id)], listProgram(id), listed, "lib dom", []],
  [
    "one provider and normalize",
    [own(id), own("normalize"), "@types/node@24.19.2"],
    normalizedProgram(id),
    normalized(id),
    "@types/node",
    [own("normalize"), "@types/node", "undici-types"],
  ],
])("%s", (_, packages, program, output, platform, others) => {
  let project: Project;
  beforeAll(async () => {
    project = await createProject(...packages);
    project.write("list.ts", program);
    project.write("main.ts", mainProgram);
  }, 120_000);

  test("brings core, openapi-fetch and its types, and no other provider", () => {
    expect(project.installed()).toEqual([own("core"), own(id), "openapi-fetch", "openapi-typescript-helpers", ...others].sort());
  });

  test.each(everyCompiler)("%s, %s: no complaint, the libraries' declarations included", async (_, resolution, compiler) => {
    const { status, output } = await compile(project, compiler, resolution, platform, ["list.ts"]);
    expect(`${status} ${output}`).toBe("0 ");
  });

  test("lists", async () => {
    const finished = await project.run(process.execPath, ["main.ts"], environmentFor(id, server.url));
    expect(`${finished.status} ${finished.output}`).toBe(`0 ${output}\n`);
  });
});

describe("normalize without the provider", () => {
  let project: Project;
  beforeAll(async () => {
    project = await createProject(own("normalize"));
  }, 120_000);

  test.each(everyCompiler)(
    "%s, %s: the root asks for no provider, a source names the package to install",
    async (_, resolution, compiler) => {
      project.write("root.ts", 'import { newest } from "@imagetags/normalize";\nexport default newest;\n');
      project.write("source.ts", `import { listImageTags } from "@imagetags/normalize/${id}";\nexport default listImageTags;\n`);
      const { output } = await compile(project, compiler, resolution, "lib dom", ["root.ts", "source.ts"]);
      const errors = output.split("\n").filter((line) => line.includes("error"));
      expect(errors.filter((line) => !line.includes(`/dist/sources/${id}.d.ts`))).toEqual([]);
      expect(output).toContain(`Cannot find module '${own(id)}'`);
    },
  );

  test("at run time a source maps rows that came from elsewhere", async () => {
    const script = `import { toImageTag } from "@imagetags/normalize/${id}";
      console.log(toImageTag({ tagName: "v1" }, { repository: "a/b" }).name);`;
    const { output } = await project.run(process.execPath, ["--input-type=module", "-e", script]);
    expect(output).toBe("v1\n");
  });
});

test("CommonJS can require every entry of every package", async () => {
  const [everything] = projects;
  const libraries = release.packages.map(({ name }) => name).filter((name) => name !== "imagetags");
  const script = `
    const { createRequire } = require("node:module");
    for (const name of ${JSON.stringify(libraries)}) {
      for (const entry of Object.keys(require(name + "/package.json").exports)) {
        const path = entry.replace(".", name);
        if (path.endsWith("/msw")) continue; // wants msw, which is not installed here
        if (Object.keys(require(path)).length === 0) throw new Error(path);
        console.log(path);
      }
    }`;
  const { status, output } = (await everything?.run(process.execPath, ["--input-type=commonjs", "-e", script])) ?? {};
  expect(`${status} ${output}`).toMatch(/^0 /);
  expect(output).toContain(`${own(id)}\n`);
  expect(output).toContain("@imagetags/normalize/huawei-swr\n");
});
