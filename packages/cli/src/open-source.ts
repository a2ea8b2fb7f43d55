import { type ClientOptions, isImagetagsError } from "@imagetags/core";
import type { Capabilities } from "@imagetags/normalize";
import { accountVariable, environmentOfAccount } from "./account.ts";
import type { Context } from "./context.ts";
import { findForeign } from "./foreign-variables.ts";
import { inWordsOfTheCommand } from "./hints.ts";
import type { ConnectionOptions } from "./options.ts";
import { providers } from "./providers.ts";
import type { Reference } from "./reference.ts";
import { type Environment, endpointVariable, type Provider, readFrom, type Source } from "./source.ts";
import { UsageError } from "./usage-error.ts";

/**
 * Opens the source of a reference, with the credentials of the environment, or of Docker where the provider's are there.
 *
 * @param known - the credentials of the sources that are open, by their text.
 * @throws UsageError or ImagetagsError of kind `argument`, saying what is missing.
 */
export async function openSource(
  reference: Reference,
  context: Context,
  { endpoint, anonymous, details }: Pick<ConnectionOptions, "endpoint" | "anonymous" | "details">,
  options: ClientOptions,
  known: Map<string, unknown> = new Map(),
): Promise<Source> {
  const { provider: id, account } = reference;
  const load = providers[id];
  if (!load) throw new UsageError(`There is no provider ${id}.`);
  const provider = await load();
  const names = variablesOf(provider);
  const all = context.terminal.env;
  const env = environmentOfAccount(all, names, account);
  const variable = [accountVariable(endpointVariable(id), account), endpointVariable(id)].find((name) => all[name]);
  const baseUrl = endpoint ?? (variable && all[variable]);
  const ownUrl = names.find((name) => name.endsWith("_URL") && env[name]);
  const endpointName = endpoint === undefined ? (variable ?? ownUrl) : undefined;
  const explain = (text: string) => withAccount(inWordsOfTheCommand(text, names, endpointName), names, account);
  const registry = findDockerRegistry(reference, env, names);
  const login = anonymous || registry === undefined ? undefined : await findDockerLogin(registry, env, context.signal);
  try {
    const client = { ...options, ...(baseUrl ? { baseUrl } : {}) };
    const given = { ...reference.options, ...login, ...(id === namesAlone && details && { details }) };
    const source = provider.open(readFrom(anonymous ? withoutCredentials(env, names) : env, given, known), client);
    // A provider that needs no credentials would be asked as a stranger, and not as the account that was named.
    const isUnknown = account !== undefined && ![...names, endpointVariable(id)].some((name) => all[accountVariable(name, account)]);
    if (isUnknown) throw new UsageError(`None of the variables of ${account} is set.`, whichVariables(id, account));
    return {
      ...source,
      capabilities: await capabilitiesOf(id, source, details),
      explain,
      ...(registry && { signIn: `${adviceToSignIn(registry, login !== undefined, anonymous)}${withUnused(env, names)}` }),
    };
  } catch (error) {
    if (!isImagetagsError(error) || error.kind !== "argument") throw error;
    throw new UsageError(explain(error.message), adviceFor(error.message, reference, env, names));
  }
}

/** The provider whose lists are names alone, until it is asked about each tag. */
export const namesAlone = "oci";

async function capabilitiesOf(id: string, source: Source, details: ConnectionOptions["details"]): Promise<Capabilities> {
  if (id !== namesAlone || details === undefined) return source.capabilities;
  return (await import("@imagetags/normalize/oci")).capabilitiesWith(details);
}

/** The names of the variables that a provider reads. */
export function variablesOf({ environment }: Provider): string[] {
  return environment.map(({ name }) => name);
}

/** Whether `docker login` is where a provider's credentials may come from: it signs in to these registries itself. */
export function isInDockerConfig(provider: string): boolean {
  return ["oci", "docker-hub", "harbor"].includes(provider);
}

// What says where, and not who.
const place = /(?:REGION|REGION_NAME|URL|HOST|REGISTRY_ID|PROJECT_ID)$/;

function withoutCredentials(env: Environment, names: readonly string[]): Environment {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !names.includes(name) || place.test(name)));
}

/** The registry that Docker's login would be for; none where the environment's credentials are for it. */
function findDockerRegistry({ provider, host, account }: Reference, env: Environment, names: readonly string[]): string | undefined {
  if (!isInDockerConfig(provider) || account !== undefined) return undefined;
  const stated = names.filter((name) => /(?:URL|HOST)$/.test(name)).flatMap((name) => env[name] || []);
  const statedHost = hostOf(stated[0]);
  const hasOwn = names.some((name) => !place.test(name) && env[name]);
  if (hasOwn && (statedHost === undefined || host === undefined || statedHost === host.toLowerCase())) return undefined;
  return host ?? (provider === "docker-hub" ? "docker.io" : statedHost);
}

/** The host of a URL, or of what may be one without `https://`; nothing of a password in it. */
function hostOf(server = ""): string | undefined {
  const url = /^https?:\/\//.test(server) ? server : `https://${server}`;
  return URL.canParse(url) ? new URL(url).host : undefined;
}

async function findDockerLogin(registry: string, env: Environment, signal: AbortSignal) {
  const { findLogin } = await import("./docker-config.ts");
  return findLogin(registry, env, signal);
}

function adviceToSignIn(registry: string, hasLogin: boolean, anonymous = false): string {
  if (anonymous) return `Leave out --anonymous, and sign in if you did not yet: docker login ${registry}`;
  if (hasLogin) return `What docker login wrote is not taken: docker login ${registry} again, or leave it out with --anonymous.`;
  return `Sign in: docker login ${registry}`;
}

/** The environment's credentials that another registry gets, where there are some. */
function withUnused(env: Environment, names: readonly string[]): string {
  const [secret] = names.filter((name) => !place.test(name) && env[name]);
  const [server] = names.filter((name) => /(?:URL|HOST)$/.test(name) && env[name]);
  return secret && server ? `. ${secret} is for ${hostOf(env[server])}, which ${server} names, and was not used.` : "";
}

function withAccount(message: string, names: readonly string[], account: string | undefined): string {
  return names.reduce((text, name) => text.replaceAll(new RegExp(`\\b${name}\\b`, "g"), accountVariable(name, account)), message);
}

function adviceFor(message: string, { provider: id, account }: Reference, env: Environment, names: readonly string[]): string {
  if (message.startsWith("registry must be ")) return "Write its host in front, as in ghcr.io/team/app, or set REGISTRY_HOST.";
  if (!/^The environment variable \w+ is not set/.test(message)) return "Correct it.";
  const [foreign] = findForeign(env, names);
  if (foreign !== undefined) return foreign;
  if (account === undefined) return "Set it; imagetags providers shows which variables each provider reads.";
  return whichVariables(id, account);
}

function whichVariables(id: string, account: string): string {
  return `The variables of ${account} are those of ${id} with ${accountVariable("", account)} behind: imagetags providers`;
}
