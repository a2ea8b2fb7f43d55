// What the workflows may do with what they hold.
import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly steps: readonly { readonly run?: string; readonly env?: Readonly<Record<string, string>> }[];
}

const root = new URL("../../../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");
const workflows = globSync(".github/workflows/*.yml", { cwd: root }).map((path) => ({ path, text: read(path) }));
const hasToken = (env: object | undefined) => /github\.token|secrets\./.test(JSON.stringify(env ?? {}));

test("no step that reads a vendor's page holds a token that may write", () => {
  const readers: string[] = [];
  for (const { path, text } of workflows) {
    const { env, jobs } = parse(text) as { env?: object; jobs: Readonly<Record<string, Job>> };
    for (const [name, job] of Object.entries(jobs)) {
      const mayWrite = job.permissions === undefined || Object.values(job.permissions).includes("write");
      for (const step of job.steps.filter(({ run }) => /docs:check --|\bregenerate --/.test(run ?? ""))) {
        readers.push(`${path} ${name}`);
        expect(mayWrite && [env, job.env, step.env].some(hasToken), `${path}, job ${name}`).toBe(false);
      }
    }
  }
  expect(readers).toEqual([".github/workflows/docs-watch.yml check", ".github/workflows/docs-watch.yml regenerate"]);
});

test("the release runs nothing that npx brings without a hash, and the pnpm that the repository pins", () => {
  const release = read(".github/workflows/release.yml");
  expect(release).not.toMatch(/\bnpx\b/);
  const { packageManager } = JSON.parse(read("package.json"));
  const { dependencies } = JSON.parse(read("tools/run/pnpm/package.json"));
  expect(dependencies).toEqual({ "@pnpm/exe.linux-x64": packageManager.replace("pnpm@", "") });
  const { packages } = JSON.parse(read("tools/run/pnpm/package-lock.json"));
  const { version, integrity } = packages["node_modules/@pnpm/exe.linux-x64"];
  expect(version).toBe(dependencies["@pnpm/exe.linux-x64"]);
  expect(read("pnpm-lock.yaml")).toContain(`'@pnpm/exe.linux-x64@${version}':\n    resolution: {integrity: ${integrity}}`);
});
