// Which credential reaches which host: asked of the clients, over a sandbox.
import type { HostOptions } from "@imagetags/normalize";
import { createSandbox, environmentOf, factsOf, type ProviderId, providerIds } from "@imagetags/sandbox";
import type { Source } from "../../../../packages/cli/src/source.ts";
import { openSource } from "./open.ts";

export interface Sent {
  readonly origin: string;
  /** All but the origin, decoded, and but what answers before it made up. */
  readonly text: string;
  /** Whether a token is in it that an answer before it held. */
  readonly hasIssuedToken: boolean;
}

/** The ways to be known to a provider: its own, or the credentials of the environment where it has no others; none where nobody is. */
export function waysOf(id: ProviderId): (string | undefined)[] {
  const { credentials, credentialVariables } = factsOf(id);
  const ways = Object.keys(credentials);
  return ways.length > 0 || Object.keys(credentialVariables).length === 0 ? ways : [undefined];
}

type Environment = Readonly<Record<string, string>>;

export interface Asked {
  /** One of {@link waysOf}. */
  readonly way?: string | undefined;
  /** Default: that of the sandbox. */
  readonly env?: Environment;
  /** More options of the client. */
  readonly given?: object;
  /** What the host of a reference says. */
  readonly host?: HostOptions;
  /** What becomes of an answer, by its number. */
  readonly edit?: (response: Response, index: number) => Response;
}

/** What leaves for the first tag of a listing; `fields` are the credentials. */
export async function listenTo(id: ProviderId, { way, env = environmentOf(id), given, host, edit = (response) => response }: Asked = {}) {
  const sandbox = createSandbox();
  const credentials = way === undefined ? {} : { credentials: sandbox.issueCredentials(id, way) };
  const sent: Sent[] = [];
  const issued: string[] = [];
  const fetch = async (url: string, init: RequestInit) => {
    const { origin, pathname, search } = new URL(url);
    const headers = [...new Headers(init.headers)].flatMap(([, value]) => [value, decodeBasic(value)]);
    const text = [decodeURIComponent(pathname + search), ...headers, `${init.body ?? ""}`].join("\n");
    const own = issued.reduce((rest, token) => rest.replaceAll(token, ""), text);
    sent.push({ origin, text: own, hasIssuedToken: own !== text });
    // At a host that is none of the vendor's, the sandbox knows it by its id.
    const isRouted = sandbox.route(new Request(url, init)) === id;
    const request = new Request(isRouted ? url : `${origin}/${id}${pathname.replace("/elsewhere", "")}${search}`, init);
    const response = edit(await sandbox.fetch(request), sent.length - 1);
    issued.push(...readTokens(response.headers, await response.clone().text()));
    return response;
  };
  const options = { fetch, concurrency: 1, retry: { attempts: 1 }, ...credentials, ...given };
  const error = await readFirst(() => openSource(id, options, env, host));
  return { sent, error, fields: credentials.credentials ?? readCredentials(id, env) };
}

function readCredentials(id: ProviderId, env: Environment): Record<string, string> {
  return Object.fromEntries(Object.keys(factsOf(id).credentialVariables).map((name) => [name, env[name] ?? ""]));
}

async function readFirst(open: () => Promise<Source>): Promise<unknown> {
  try {
    for await (const _ of (await open()).list("test/many")) break;
    return undefined;
  } catch (error) {
    return error;
  }
}

function decodeBasic(value: string): string {
  const encoded = /^Basic (\S+)$/.exec(value)?.[1];
  return encoded === undefined ? "" : atob(encoded);
}

/** What looks like a token that a vendor made up. */
function readTokens(headers: Headers, text: string): string[] {
  const named = [...text.matchAll(/"(?:access_)?token":"([^"]+)"/g)].flatMap(([, token]) => token ?? []);
  return [...named, ...[headers.get("x-subject-token") ?? []].flat()];
}

/** Whether a value stands in a text, and is no part of a longer word. */
export function holds(text: string, value: string): boolean {
  const at = text.indexOf(value);
  return at !== -1 && !/\w/.test(text[at - 1] ?? "") && !/\w/.test(text[at + value.length] ?? "");
}

const quote = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(", ");

/** The origin with what the environment says of it left open: `https://iam.<region>.…`, or what `HARBOR_URL` names. */
function generalize(id: ProviderId, env: Environment, origin: string): string {
  const { credentialVariables } = factsOf(id);
  const places = Object.entries(env).filter(([name]) => !credentialVariables[name]);
  const named = places.find(([, value]) => value === origin || `https://${value}` === origin);
  if (named) return `what \`${named[0]}\` names`;
  return `\`${places.reduce((text, [, value]) => text.replace(value, "<region>"), origin)}\``;
}

async function toRows(id: ProviderId, way: string | undefined, env: Environment): Promise<string[][]> {
  const { sent, fields } = await listenTo(id, { way, env });
  const rows = sent.flatMap(({ origin, text, hasIssuedToken }) => {
    const names = Object.entries(fields).flatMap(([name, value]) => (holds(text, value) ? [name] : []));
    const what = [...(names.length > 0 ? [quote(names)] : []), ...(hasIssuedToken ? ["the token that was issued"] : [])].join(", ");
    return what === "" ? [] : [[`\`${id}\``, quote(Object.keys(fields)), generalize(id, env, origin), what]];
  });
  return [...new Map(rows.map((row) => [row.join(), row])).values()];
}

/** The environment of the sandbox, and one that names another server, where that is a choice. */
function environmentsOf(id: ProviderId): Environment[] {
  const env = environmentOf(id);
  return id === "quay" ? [env, { ...env, QUAY_URL: "https://quay.example.com" }] : [env];
}

/** The rows of SECURITY.md's table: provider, credentials, host, and what is sent there. */
export async function readHostRows(): Promise<string[][]> {
  const rows = providerIds.flatMap((id) => waysOf(id).flatMap((way) => environmentsOf(id).map((env) => toRows(id, way, env))));
  return (await Promise.all(rows)).flat();
}
