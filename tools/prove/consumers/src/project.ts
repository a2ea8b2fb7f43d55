import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Finished, run, runOrThrow } from "./run.ts";

/** A stranger's empty project, in a temporary folder. */
export class Project {
  readonly folder: string = mkdtempSync(join(tmpdir(), "imagetags-consumer-"));

  /** Installs packages as a stranger would: ours from the registry at `registryUrl`, everybody else's from npm. */
  async install(registryUrl: string, ...packages: string[]): Promise<void> {
    this.write("package.json", JSON.stringify({ name: "consumer", private: true, type: "module" }));
    this.write(".npmrc", `@imagetags:registry=${registryUrl}\n`);
    // The command has no scope, by which npm would know where to look.
    const wanted = await Promise.all(packages.map((name) => (name === "imagetags" ? findTarball(registryUrl, name) : name)));
    await runOrThrow("npm", ["install", "--no-audit", "--no-fund", "--prefer-offline", ...wanted], { cwd: this.folder });
  }

  write(file: string, text: string): void {
    mkdirSync(dirname(join(this.folder, file)), { recursive: true });
    writeFileSync(join(this.folder, file), text);
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), "utf8");
  }

  /** Paths below `folder`, sorted. */
  list(folder: string): string[] {
    return globSync("**/*", { cwd: join(this.folder, folder), withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(this.folder, folder).length + 1))
      .sort();
  }

  run(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Finished> {
    return run(program, args, { cwd: this.folder, env });
  }

  /** The names of the packages that the project has installed. */
  installed(): string[] {
    const lock = JSON.parse(this.read("node_modules/.package-lock.json")) as { packages: object };
    return Object.keys(lock.packages)
      .map((path) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length))
      .sort();
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

async function findTarball(registryUrl: string, name: string): Promise<string> {
  const response = await fetch(`${registryUrl}/${name}`);
  const { "dist-tags": tags, versions } = (await response.json()) as {
    "dist-tags": { latest: string };
    versions: Record<string, { dist: { tarball: string } }>;
  };
  return versions[tags.latest]?.dist.tarball ?? "";
}
