import type { ProviderId } from "@imagetags/sandbox";
import { withProject } from "./case-runtimes.ts";
import { type Case, expectOutput } from "./cases.ts";
import { environmentFor, listed, listProgram } from "./programs.ts";
import { importTool, installTools } from "./tools.ts";

const worker = `import { list } from "./list.ts";

export default { fetch: async (_request, env) => new Response(await list(env)) };
`;

interface Miniflare {
  new (options: object): { dispatchFetch(url: string): Promise<Response>; dispose(): Promise<void> };
}

/** Every provider in Cloudflare's Workers, bundled as wrangler does: for a browser-like platform, without Node's modules. */
export const workersCase: Case = {
  name: "Workers (miniflare)",
  async run(surroundings) {
    const folder = await installTools("miniflare", ["miniflare@4.20260730.0", "esbuild@0.28.2"]);
    const { Miniflare } = await importTool<{ Miniflare: Miniflare }>(folder, "miniflare");
    const { build } = await importTool<{ build(options: object): Promise<unknown> }>(folder, "esbuild");
    const packages = surroundings.ids.map((id) => `@imagetags/${id}`);
    await withProject(surroundings, packages, async (project) => {
      project.write("worker.ts", worker);
      for (const id of surroundings.ids) {
        project.write("list.ts", listProgram(id));
        const outfile = `${project.folder}/worker.js`;
        await build({
          entryPoints: [`${project.folder}/worker.ts`],
          outfile,
          bundle: true,
          format: "esm",
          platform: "browser",
          logLevel: "silent",
        });
        expectOutput(
          await dispatch(Miniflare, project.read("worker.js"), environmentFor(id as ProviderId, surroundings.sandboxUrl)),
          listed,
        );
      }
    });
  },
};

async function dispatch(Miniflare: Miniflare, script: string, bindings: Record<string, string>) {
  const workers = new Miniflare({ modules: true, script, bindings, compatibilityDate: "2026-07-30" });
  try {
    const response = await workers.dispatchFetch("http://worker.example/");
    return { status: response.ok ? 0 : response.status, output: await response.text() };
  } finally {
    await workers.dispose();
  }
}
