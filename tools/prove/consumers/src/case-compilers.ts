import { join } from "node:path";
import { withProject } from "./case-runtimes.ts";
import { type Case, expectOutput } from "./cases.ts";
import { compile, findCompiler, type Platform, platforms, resolutions } from "./compile.ts";
import { listProgram, normalizedProgram } from "./programs.ts";
import { installTools } from "./tools.ts";

const versions = ["5.9.3", "6.0.3", "7.0.2"];

/** Every provider, in every TypeScript, resolution and source of fetch's types. */
export const compilerCases: readonly Case[] = versions.map((version) => ({
  name: `TypeScript ${version}`,
  async run(surroundings) {
    const folder = await installTools("typescript", [`typescript@${version}`]);
    const compiler = findCompiler(join(folder, "package.json"), "typescript");
    const packages = [...surroundings.ids.map((id) => `@imagetags/${id}`), "@imagetags/normalize", "@types/node@24.19.2"];
    await withProject(surroundings, packages, async (project) => {
      const files = surroundings.ids.flatMap((id) => {
        project.write(`${id}.ts`, listProgram(id));
        project.write(`${id}-normalized.ts`, normalizedProgram(id));
        return [`${id}.ts`, `${id}-normalized.ts`];
      });
      for (const resolution of resolutions) {
        for (const platform of Object.keys(platforms) as Platform[]) {
          expectOutput(await compile(project, compiler, resolution, platform, files), "");
        }
      }
    });
  },
}));
