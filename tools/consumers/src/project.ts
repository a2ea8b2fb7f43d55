import { type SpawnSyncReturns, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** A stranger's empty project, in a temporary folder, with packages of this repository installed as publishing would pack them. */
export class Project {
  readonly folder: string = mkdtempSync(join(tmpdir(), "imagetags-consumer-"));

  /** Packs the named folders of `packages/`, which have to be built, and installs them. */
  install(...packages: string[]): void {
    const tarballs = packages.map((name) => this.#pack(name));
    this.write("package.json", JSON.stringify({ name: "consumer", private: true, type: "module" }));
    mustPass(
      spawnSync("npm", ["install", "--no-audit", "--no-fund", "--prefer-offline", ...tarballs], { cwd: this.folder, encoding: "utf8" }),
    );
  }

  write(file: string, text: string): void {
    mkdirSync(join(this.folder, file, ".."), { recursive: true });
    writeFileSync(join(this.folder, file), text);
  }

  /** Runs a program in the project. */
  run(program: string, args: readonly string[], env: Record<string, string> = {}): SpawnSyncReturns<string> {
    return spawnSync(program, args, { cwd: this.folder, encoding: "utf8", env: { PATH: process.env.PATH ?? "", ...env } });
  }

  /** Runs a program in the project without blocking this process. */
  runBeside(
    program: string,
    args: readonly string[],
    env: Record<string, string> = {},
  ): Promise<{ status: number | null; output: string }> {
    const child = spawn(program, args, {
      cwd: this.folder,
      env: { PATH: process.env.PATH ?? "", ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
    return new Promise((resolve) => child.on("close", (status) => resolve({ status, output })));
  }

  /** The names of the packages that the project has installed. */
  installed(): string[] {
    const lock = JSON.parse(readFileSync(join(this.folder, "node_modules/.package-lock.json"), "utf8")) as { packages: object };
    return Object.keys(lock.packages)
      .map((path) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length))
      .sort();
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  #pack(name: string): string {
    const destination = join(this.folder, "tarballs", name);
    mkdirSync(destination, { recursive: true });
    mustPass(spawnSync("pnpm", ["pack", "--pack-destination", destination], { cwd: join(root, "packages", name), encoding: "utf8" }));
    const [tarball = ""] = readdirSync(destination);
    return join(destination, tarball);
  }
}

function mustPass({ status, stdout, stderr }: SpawnSyncReturns<string>): void {
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
}
