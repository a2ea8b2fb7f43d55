import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";

const prefix = "imagetags-regenerate-";
const folders = ["specs", "packages", "tools/derive", "tools/prove/contract", ".changeset"];
const settings = [".gitignore", "biome.json", "package.json", "pnpm-workspace.yaml", "tools/run/examples.ts", "vitest.config.ts"];
const files = [...settings, "tsconfig.base.json", "tools/tsconfig.base.json", "tools/prove/tsconfig.json"];
const leftOut = new Set(["dist", ".turbo", "snippets", ".git", ".tools", ".peers"]);

/** Whether a copy of the repository needs a path: not what is built again, installed on demand, or made while reading the READMEs. */
export function isNeeded(path: string): boolean {
  return !leftOut.has(basename(path));
}

/** A copy of what following a page reads, writes and checks, so that whatever goes wrong leaves the repository as it was. */
export class Stage {
  readonly root: string;
  readonly #original: string;
  readonly #before = new Map<string, string | undefined>();
  readonly #attempt = new Map<string, string | undefined>();

  constructor(original: string) {
    this.#original = original;
    clearLeftovers();
    this.root = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
    for (const name of [...folders, ...files].filter((name) => existsSync(join(original, name))))
      cpSync(join(original, name), join(this.root, name), { recursive: true, verbatimSymlinks: true, filter: isNeeded });
    symlinkSync(join(original, "node_modules"), join(this.root, "node_modules"));
  }

  read(path: string): string | undefined {
    return readText(join(this.root, path));
  }

  write(path: string, text: string): void {
    this.watch(path);
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), text);
  }

  /** Has to be called for a file that a command may write, so that its change is seen. */
  watch(path: string): void {
    if (!this.#before.has(path)) this.#before.set(path, readText(join(this.#original, path)));
    if (!this.#attempt.has(path)) this.#attempt.set(path, this.read(path));
  }

  /** Does some work on the stage; work that fails leaves the stage as it was before. */
  async attempt<T>(work: () => Promise<T>): Promise<T> {
    this.#attempt.clear();
    try {
      return await work();
    } catch (error) {
      this.takeBack();
      throw error;
    }
  }

  /** Takes back what the current attempt wrote. */
  takeBack(): void {
    for (const [path, text] of this.#attempt) {
      if (text === undefined) rmSync(join(this.root, path), { force: true });
      else writeFileSync(join(this.root, path), text);
    }
  }

  /** The text that the repository has. */
  before(path: string): string | undefined {
    return this.#before.get(path);
  }

  /** The files that are not as they were, and their new texts. */
  changes(): Map<string, string> {
    const changed = new Map<string, string>();
    for (const [path, before] of this.#before) {
      const text = this.read(path);
      if (text !== undefined && text !== before) changed.set(path, text);
    }
    return changed;
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** Copies whose process was killed before it could remove them. */
function clearLeftovers(): void {
  for (const name of readdirSync(tmpdir()).filter((name) => name.startsWith(prefix))) {
    const pid = Number(/^\d+/.exec(name.slice(prefix.length))?.[0]);
    if (!isRunning(pid)) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process may not be asked, and runs.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function readText(file: string): string | undefined {
  return existsSync(file) && lstatSync(file).isFile() ? readFileSync(file, "utf8") : undefined;
}
