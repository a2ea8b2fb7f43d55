// A registry's token service: https://distribution.github.io/distribution/spec/auth/token/
import {
  asCount,
  asFields,
  asRows,
  asText,
  asToken,
  type CheckedOptions,
  type CredentialSource,
  createExchange,
  createFailure,
  describeRefusal,
  type Failure,
  ImagetagsError,
  type Meaning,
  readStatus,
  type SeenAnswer,
  toQuery,
} from "@imagetags/core";
import { type BasicCredentials, writeBasic } from "./basic.ts";
import type { BearerCredentials } from "./bearer.ts";
import { canBeKnown, trustAddress } from "./elsewhere.ts";

export interface RealmOptions {
  /** Provider id, such as `oci`. */
  readonly provider: string;
  readonly options: CheckedOptions;
  /** Nothing for whoever asks as a stranger. */
  readonly credentials: CredentialSource<BasicCredentials> | undefined;
  /** Origins of realms, beside the registry's own, that the credentials are meant for. */
  readonly realms: readonly string[];
}

// A token lives no shorter than a minute, and so long where nothing is said of it.
const shortestMs = 60_000;
const longestMs = 24 * 3_600_000;
// A password that got a token may be refused for a repository alone, and is tried for others.
const patience = 3;

export interface RealmToken extends BearerCredentials {
  /** The secrets that it was got with: an answer to it may show them. */
  readonly secrets: readonly string[];
}

/** How to get a token for a scope from the realm that a challenge names. */
export function createRealm({ provider, options, credentials, realms }: RealmOptions) {
  const registry = new URL(options.baseUrl);
  const exchange = createExchange({
    provider,
    options,
    server: options.baseUrl,
    owner: credentials?.owner,
    renew: (user) => credentials?.renew(user) ?? false,
    patience,
    readFailure: (answer) => readRealmFailure(provider, answer, credentials ? userMeanings : strangerMeanings),
    hintForNetwork: () => "The registry names this address as its token service.",
  });
  return async (challenge: Readonly<Record<string, string>>, scope: string, signal: AbortSignal): Promise<RealmToken> => {
    const { realm = "", service } = challenge;
    const address = URL.canParse(realm) ? new URL(realm) : undefined;
    const trust = address && trustAddress(address, registry, realms);
    if (!address || trust === "refused") throw realmError(provider, address, "which is no place to ask for a token", registry);
    const user = await credentials?.get(signal);
    if (user && trust !== "credentials") throw realmError(provider, address, "which the credentials were not given for", registry);

    const { authorization, secrets } = user ? writeBasic(user) : { secrets: [] };
    const headers: Record<string, string> = authorization ? { authorization } : {};
    address.hash = "";
    address.search += `${address.search && "&"}${toQuery({ service, scope })}`;
    const askedAt = Date.now();
    const url = address.href;
    const { body } = await exchange({ method: "GET", url, headers, body: undefined, secrets, credentials: user }, signal);
    const lifetimeMs = (asCount(asFields(body).expires_in) ?? 0) * 1000;
    const expiresAt = new Date(askedAt + Math.min(Math.max(lifetimeMs, shortestMs), longestMs));
    return { token: readToken(body), expiresAt, secrets };
  };
}

function readToken(body: unknown): string {
  const { token, access_token } = asFields(body);
  return asToken(token) || asToken(access_token);
}

const strangerMeanings: readonly Meaning[] = [
  {
    codes: ["401", "403"],
    kind: "authentication",
    hint: "The registry needs credentials: give a username and a password, or an access token in its place.",
  },
];
const userMeanings: readonly Meaning[] = [
  {
    codes: ["401"],
    kind: "authentication",
    refusesKey: true,
    hint: "Check username and password; an access token may have ended. Some registries say this of a repository that the user may not pull.",
  },
  { codes: ["403"], kind: "permission", hint: "Check what the access token allows." },
];

function readRealmFailure(provider: string, answer: SeenAnswer, meanings: readonly Meaning[]): Failure | undefined {
  const { status, body } = answer;
  const who = `${provider}: the token service`;
  if (!readStatus(status)) {
    if (readToken(body)) return undefined;
    return { ...createFailure(who, "unreadable", "the answer holds no token", { status }), provider };
  }
  const { details, message, errors } = asFields(body);
  const said = [details, message, asRows(errors as { message?: unknown }[])[0]?.message].map(asText).find(Boolean);
  return { ...describeRefusal(who, answer, { said }, meanings), provider };
}

function realmError(provider: string, address: URL | undefined, why: string, registry: URL): ImagetagsError {
  const where = address === undefined ? "a token service without a valid address" : `the token service ${address.origin}, ${why}`;
  const hint = address && hintForRealm(address, registry);
  return new ImagetagsError(createFailure(provider, "authentication", `the registry names ${where}`, { hint }));
}

function hintForRealm(address: URL, registry: URL): string {
  if (canBeKnown(address, registry)) return `If ${address.origin} belongs to this registry, name it as realm.`;
  return "A token is asked for over HTTPS only, where the registry is asked so, and at an address without a user.";
}
