// Debian's docker-registry: https://distribution.github.io/distribution/about/configuration/
import { type ChildProcessByStdio, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Readable } from "node:stream";

export interface Registry {
  /** As it stands in an image's name: `127.0.0.1:41234`. */
  readonly host: string;
  /** Whom it lets in; `undefined` for everybody. */
  readonly user: User | undefined;
  stop(): Promise<void>;
}

export interface User {
  readonly username: string;
  readonly password: string;
}

const user: User = { username: "sandbox", password: "sandbox-password" };
// Its one line of htpasswd: the registry takes bcrypt only.
const htpasswd = "sandbox:$2y$04$abcdefghijklmnopqrstuuee3wU18/YqyL5vFpqM2uqtudNP8RmPm\n";

/**
 * Starts a registry on this machine, for this machine alone.
 *
 * @param folder - where its files are; its images under `storage`, which two registries may share.
 */
export async function startRegistry(folder: string, access: "open" | "basic"): Promise<Registry> {
  const config = {
    version: 0.1,
    log: { level: "info", accesslog: { disabled: true } },
    storage: { filesystem: { rootdirectory: join(folder, "storage") } },
    http: { addr: "127.0.0.1:0" },
    ...(access === "basic" ? { auth: { htpasswd: { realm: "sandbox", path: join(folder, "htpasswd") } } } : {}),
  };
  writeFileSync(join(folder, "htpasswd"), htpasswd);
  // Every JSON text is YAML.
  const file = join(folder, `${access}.yml`);
  writeFileSync(file, JSON.stringify(config));
  const child = spawn("docker-registry", ["serve", file], { stdio: ["ignore", "ignore", "pipe"] });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  return {
    host: await readHost(child),
    user: access === "basic" ? user : undefined,
    async stop() {
      child.kill();
      await ended;
    },
  };
}

/** Waits until it says where it listens. */
function readHost(child: ChildProcessByStdio<null, null, Readable>): Promise<string> {
  let said = "";
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (status) => reject(new Error(`docker-registry ended with ${status}:\n${said}`)));
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      const host = /listening on (127\.0\.0\.1:\d+)/.exec(said)?.[1];
      if (host) resolve(host);
    });
  });
}
