import { join } from "node:path";
import { type Case, expectOutput, type Surroundings } from "./cases.ts";
import { environmentFor, listed, listProgram, mainProgram, normalized, normalizedProgram } from "./programs.ts";
import { Project } from "./project.ts";
import { installTools } from "./tools.ts";

interface Runtime {
  readonly name: string;
  /** The npm package that brings the program, and its exact version. */
  readonly tool: string;
  readonly program: string;
  /** Before the name of the file. */
  readonly args: readonly string[];
}

const runtimes: readonly Runtime[] = [
  { name: "Node 22", tool: "node@22.23.3", program: "node", args: [] },
  { name: "Node 24", tool: "node@24.21.0", program: "node", args: [] },
  { name: "Node 26", tool: "node@26.9.0", program: "node", args: [] },
  { name: "Deno", tool: "deno@2.9.6", program: "deno", args: ["run", "--quiet", "--no-prompt", "--allow-env", "--allow-net=127.0.0.1"] },
  { name: "Bun", tool: "bun@1.4.5", program: "bun", args: ["run"] },
];

/** Every provider, alone and with normalize, in every runtime that runs TypeScript files. */
export const runtimeCases: readonly Case[] = runtimes.map(({ name, tool, program, args }) => ({
  name,
  async run(surroundings) {
    const folder = await installTools(tool.split("@")[0] ?? "", [tool]);
    const path = join(folder, "node_modules/.bin", program);
    for (const id of surroundings.ids) {
      const env = environmentFor(id, surroundings.sandboxUrl);
      await withProject(surroundings, [`@imagetags/${id}`], async (project) => {
        project.write("list.ts", listProgram(id));
        project.write("main.ts", mainProgram);
        expectNoOtherProvider(project, surroundings, id);
        expectOutput(await project.run(path, [...args, "main.ts"], env), listed);
      });
      await withProject(surroundings, [`@imagetags/${id}`, "@imagetags/normalize"], async (project) => {
        project.write("list.ts", normalizedProgram(id));
        project.write("main.ts", mainProgram);
        expectNoOtherProvider(project, surroundings, id);
        expectOutput(await project.run(path, [...args, "main.ts"], env), normalized(id));
      });
    }
  },
}));

/** Runs with a new project that has the packages, and removes it. */
export async function withProject(
  { registryUrl }: Surroundings,
  packages: readonly string[],
  use: (project: Project) => Promise<void>,
): Promise<void> {
  const project = new Project();
  try {
    await project.install(registryUrl, ...packages);
    await use(project);
  } finally {
    project.remove();
  }
}

function expectNoOtherProvider(project: Project, { ids }: Surroundings, id: string): void {
  const others = ids.filter((other) => other !== id && project.installed().includes(`@imagetags/${other}`));
  if (others.length > 0) throw new Error(`a project with ${id} got ${others.join(", ")} too`);
}
