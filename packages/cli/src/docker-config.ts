// Where Docker keeps what `docker login` was told: https://docs.docker.com/reference/cli/docker/login/#credential-stores. A helper
// program is given the host on its standard input: https://github.com/docker/docker-credential-helpers#development.
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { resolveReference } from "@imagetags/normalize";
import type { Environment } from "./source.ts";
import { UsageError } from "./usage-error.ts";

/** A user of a registry. */
export interface Login {
  readonly username: string;
  readonly password: string;
}

interface DockerConfig {
  readonly auths?: Readonly<Record<string, { readonly auth?: string; readonly username?: string; readonly password?: string }>>;
  readonly credHelpers?: Readonly<Record<string, string>>;
  readonly credsStore?: string;
}

/** `~/.docker/config.json`, or where `DOCKER_CONFIG` says; nothing without a home. */
export function dockerConfigFile({ DOCKER_CONFIG, HOME, USERPROFILE }: Environment): string | undefined {
  const folder = DOCKER_CONFIG || (HOME || USERPROFILE ? join(HOME || USERPROFILE || "", ".docker") : undefined);
  return folder && join(folder, "config.json");
}

/**
 * The login for a host, as Docker would find it, if there is one.
 *
 * @throws UsageError for a file that cannot be read, or a helper program that fails; with nothing of what they hold.
 */
export async function findLogin(host: string, env: Environment, signal: AbortSignal): Promise<Login | undefined> {
  const config = await readConfig(env);
  if (!config) return undefined;
  const [key = host] = keysOf(host);
  const helper = config.credHelpers?.[host] ?? config.credHelpers?.[key];
  if (helper) return askHelper(helper, key, env, signal);
  const stored = keysOf(host)
    .flatMap((name) => config.auths?.[name] ?? [])
    .find(({ auth, username }) => auth || username);
  if (stored) return readLogin(stored);
  return config.credsStore ? askHelper(config.credsStore, key, env, signal) : undefined;
}

/** The names under which Docker keeps a host, the usual one first. */
function keysOf(host: string): string[] {
  return resolveReference(`${host}/any`).provider === "docker-hub"
    ? ["https://index.docker.io/v1/", "index.docker.io", "docker.io"]
    : [host, `https://${host}`, `https://${host}/v1/`, `https://${host}/v2/`];
}

async function readConfig(env: Environment): Promise<DockerConfig | undefined> {
  const file = dockerConfigFile(env);
  if (!file) return undefined;
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "null";
    throw new UsageError(`${file} cannot be read: ${error.code}.`, anonymously);
  });
  try {
    return (JSON.parse(text) as DockerConfig | null) ?? undefined;
  } catch {
    throw new UsageError(`${file} is no JSON.`, anonymously);
  }
}

const anonymously = "Mend it, or leave Docker's credentials out: --anonymous.";

function readLogin({ auth, username, password }: { auth?: string; username?: string; password?: string }): Login | undefined {
  const [, user = username, secret = password] = /^([^:]*):(.*)$/s.exec(auth ? Buffer.from(auth, "base64").toString("utf8") : "") ?? [];
  return user !== undefined && secret !== undefined ? { username: user, password: secret.replace(/\0+$/, "") } : undefined;
}

async function askHelper(name: string, key: string, env: Environment, signal: AbortSignal): Promise<Login | undefined> {
  const program = `docker-credential-${name}`;
  const { code, answer } = await runHelper(program, key, env, signal);
  // What helpers say when they know nothing of a host.
  if (code !== 0 && /credentials not found|no credentials|not found in native keychain/i.test(answer)) return undefined;
  if (code !== 0) throw new UsageError(`${program}, which ${dockerConfigFile(env)} names, failed for ${key}: ${code}.`, anonymously);
  try {
    const { Username: username, Secret: password } = JSON.parse(answer) as { Username?: string; Secret?: string };
    if (username === "<token>")
      throw new UsageError(`${program} holds an identity token for ${key}, which imagetags cannot use.`, anonymously);
    return username && password ? { username, password } : undefined;
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(`${program} answers no JSON for ${key}.`, anonymously);
  }
}

function runHelper(
  program: string,
  key: string,
  env: Environment,
  signal: AbortSignal,
): Promise<{ code: number | string; answer: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, ["get"], { env, signal, stdio: ["pipe", "pipe", "ignore"] });
    let answer = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      answer += text;
    });
    child.on("error", (error: NodeJS.ErrnoException) =>
      signal.aborted ? reject(signal.reason) : resolve({ code: error.code ?? "error", answer: "" }),
    );
    child.on("close", (code) => resolve({ code: code ?? "killed", answer }));
    // A program that does not read its input is no failure of ours.
    child.stdin.on("error", () => {});
    child.stdin.end(key);
  });
}
