import { spawnSync } from "node:child_process";

/** Tells the text of each file of one kind, by its path below the root. */
export type Part = (root: string) => Promise<ReadonlyMap<string, string>>;

/** What is derived, in the order of writing: a part reads what those before it wrote. It is loaded when its turn comes, for that reason. */
export const parts: Readonly<Record<string, Part>> = {
  types: async (root) => (await import("@imagetags/codegen/schemas")).renderSchemas(root),
  lists: async (root) => (await import("@imagetags/lists")).renderLists(root),
  screens: async () => (await import("@imagetags/terminal/screens")).renderScreens(),
  pages: async (root) => (await import("@imagetags/readme/pages")).renderPages(root),
  api: async (root) => {
    build(root);
    return (await import("@imagetags/public-api/reports")).renderReports(root);
  },
};

function build(root: string): void {
  const { status, stdout, stderr } = spawnSync("turbo", ["run", "build", "--output-logs=errors-only"], { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`What users can import is read from what is built, and the build fails:\n${stdout}${stderr}`);
}
