// The registry's own challenge: it answers a stranger's request with 401 and the way in, which is Basic or a token of its realm.
// https://distribution.github.io/distribution/spec/auth/token/
import { type Authentication, type CredentialSource, credentialSource } from "@imagetags/core";
import { writeBasic } from "./basic.ts";
import { checkBearer, writeBearer } from "./bearer.ts";
import { createRealm, type RealmOptions, type RealmToken } from "./realm.ts";
import { type Challenge, canAnswer, readChallenges } from "./www-authenticate.ts";

export interface ChallengeOptions extends RealmOptions {
  /** What a request needs, such as `repository:team/app:pull`, by its URL. */
  readonly scopeOf: (url: string) => string;
}

const renewBeforeMs = 5_000;
const mostTokens = 1_000;

/**
 * Asks as a stranger until the registry names a way in, and takes it from then on. A token is kept for its scope, and asked for
 * anew when it nears its end or is refused.
 */
export function createChallengeAuthentication({ scopeOf, ...given }: ChallengeOptions): Authentication {
  const { credentials } = given;
  const ask = createRealm(given);
  const tokens = new Map<string, CredentialSource<RealmToken>>();
  let challenge: Challenge | undefined;

  const tokenFor = ({ params }: Challenge, scope: string): CredentialSource<RealmToken> => {
    const key = JSON.stringify([params.realm, params.service, scope]);
    const known = tokens.get(key);
    if (known) return known;
    const source = credentialSource((signal) => ask(params, scope, signal), checkBearer, renewBeforeMs);
    if (tokens.size >= mostTokens) tokens.clear();
    tokens.set(key, source);
    return source;
  };
  const isOpenToMe = (named: Challenge): boolean => canAnswer(named) && (named.scheme !== "basic" || credentials !== undefined);

  return {
    owner: credentials?.owner,
    async authenticate({ url, headers }, signal) {
      const isBasic = challenge?.scheme === "basic";
      const used = isBasic ? await credentials?.get(signal) : challenge && (await tokenFor(challenge, scopeOf(url)).get(signal));
      if (!used) return { url, headers, secrets: [] };
      const isIssued = "token" in used;
      const { authorization, secrets } = isIssued ? writeBearer(used) : writeBasic(used);
      const gotWith = isIssued ? used.secrets : [];
      return { url, headers: { ...headers, authorization }, secrets: [...secrets, ...gotWith], credentials: used, isIssued };
    },
    renew(used, { status, headers }) {
      const named = status === 401 ? readChallenges(headers.get("www-authenticate")).find(isOpenToMe) : undefined;
      if (!named) return false;
      const isOther = named.scheme !== challenge?.scheme;
      challenge = named;
      if (used === undefined || isOther) return true;
      if (named.scheme === "basic") return credentials?.renew(used) ?? false;
      for (const source of tokens.values()) source.renew(used);
      // Another token would be good for no more than this one.
      return named.params.error !== "insufficient_scope";
    },
  };
}
