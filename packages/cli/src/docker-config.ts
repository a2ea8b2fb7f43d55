// Where Docker keeps what `docker login` was told: https://docs.docker.com/reference/cli/docker/login/#credential-stores. A helper
// program is given the host on its standard input: https://github.com/docker/docker-credential-helpers#development.
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { asFields, asText } from "@imagetags/core";
import type { Environment } from "./source.ts";
import { UsageError } from "./usage-error.ts";

/** A user of a registry. */
export interface Login {
  readonly username: string;
  readonly password: string;
}

/** What is looked at of the file, whatever stands there. */
interface DockerConfig {
  readonly auths?: unknown;
  readonly credHelpers?: unknown;
  readonly credsStore?: unknown;
}

/** What stands in the file itself for a host. */
interface Stored {
  readonly auth?: string;
  readonly username?: string;
  readonly password?: string;
  readonly identitytoken?: string;
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
  const helpers = new Map(Object.entries(asFields(config.credHelpers)));
  const named = [host, key].find((name) => helpers.has(name));
  // A name that is empty sends Docker to the file.
  const helper = asText(named === undefined ? config.credsStore : helpers.get(named));
  // What else the file holds for the host is older.
  if (helper) return askHelper(helper, key, env, signal);
  const stored = findStored(asFields(config.auths), host);
  return stored && readLogin(stored, host);
}

function findStored(auths: Readonly<Record<string, unknown>>, host: string): Stored | undefined {
  const ofHost = Object.keys(auths).filter((key) => hostOf(key) === host);
  const stored = [...keysOf(host), ...ofHost].map((key) => asFields(auths[key]) as Stored);
  return stored.find(({ auth, username, identitytoken }) => auth || username || identitytoken);
}

const hubHosts = ["docker.io", "index.docker.io", "registry-1.docker.io"];

/** The names under which Docker keeps a host, the usual one first. */
function keysOf(host: string): string[] {
  return hubHosts.includes(host.toLowerCase()) ? ["https://index.docker.io/v1/", "index.docker.io", "docker.io"] : [host];
}

/** The host of a name under which older versions kept it: `https://registry.example.com/v1/`. */
function hostOf(key: string): string {
  return key.replace(/^https?:\/\//, "").replace(/\/.*$/, "");
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

function readLogin({ auth, username, password, identitytoken }: Stored, host: string): Login | undefined {
  const decoded = Buffer.from(asText(auth), "base64").toString("utf8");
  const [, user = asText(username), secret = asText(password)] = /^([^:]*):(.*)$/s.exec(decoded) ?? [];
  const login = { username: user, password: secret.replace(/\0+$/, "") };
  return checkLogin(login.password === "" && identitytoken ? { ...login, username: identityToken } : login, "Docker's configuration", host);
}

// What Docker and its helpers write for a user who is known by a token alone.
const identityToken = "<token>";

function checkLogin(login: Login, holder: string, host: string): Login | undefined {
  if (login.username !== identityToken) return login.username && login.password ? login : undefined;
  throw new UsageError(`${holder} holds an identity token for ${host}, which imagetags cannot use.`, anonymously);
}

async function askHelper(name: string, key: string, env: Environment, signal: AbortSignal): Promise<Login | undefined> {
  if (!/^[\w.-]{1,64}$/.test(name))
    throw new UsageError(`A helper that ${dockerConfigFile(env)} names for ${key} is no program.`, anonymously);
  const program = `docker-credential-${name}`;
  const { code, answer } = await runHelper(program, key, env, signal);
  // What helpers say when they know nothing of a host.
  if (code !== 0 && /credentials not found|no credentials|not found in native keychain/i.test(answer)) return undefined;
  if (code !== 0) throw new UsageError(`${program}, which ${dockerConfigFile(env)} names, failed for ${key}: ${code}.`, anonymously);
  const { Username, Secret } = readAnswer(answer, program, key);
  return checkLogin({ username: asText(Username), password: asText(Secret) }, program, key);
}

function readAnswer(answer: string, program: string, key: string): { Username?: string; Secret?: string } {
  try {
    return asFields(JSON.parse(answer));
  } catch {
    throw new UsageError(`${program} answers no JSON for ${key}.`, anonymously);
  }
}

const longestAnswer = 2 ** 20;
// It may ask a person to unlock what it keeps.
const longestWaitMs = 60_000;

function runHelper(
  program: string,
  key: string,
  env: Environment,
  signal: AbortSignal,
): Promise<{ code: number | string; answer: string }> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const child = spawn(program, ["get"], { env, stdio: ["pipe", "pipe", "ignore"] });
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", abandon);
    };
    // What it started itself may go on, and hold its output open.
    const stop = () => {
      end();
      child.kill("SIGKILL");
      child.stdout.destroy();
    };
    const abandon = () => {
      stop();
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      stop();
      resolve({ code: `no answer within ${longestWaitMs / 1000} s`, answer: "" });
    }, longestWaitMs);
    signal.addEventListener("abort", abandon, { once: true });
    child.on("error", (error: NodeJS.ErrnoException) => {
      end();
      resolve({ code: error.code ?? "error", answer: "" });
    });
    // One that could not be started may have no output.
    if (child.pid === undefined) return;
    let answer = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      answer += text;
      if (answer.length <= longestAnswer) return;
      stop();
      resolve({ code: "killed", answer: "" });
    });
    child.on("close", (code) => {
      end();
      resolve({ code: code ?? "killed", answer });
    });
    // A program that does not read its input is no failure of ours.
    child.stdin.on("error", () => {});
    child.stdin.end(key);
  });
}
