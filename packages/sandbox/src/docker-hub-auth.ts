// Docker Hub's POST /v2/auth/token: https://docs.docker.com/reference/api/hub/latest/#tag/authentication-api
import type { Contract } from "./contract.ts";
import type { DockerHubWorld } from "./docker-hub-world.ts";
import type { HandlerOptions, VendorRequest } from "./vendor.ts";

/** Who asks: an account, or nobody; or why the token is no good. */
export type Caller = { readonly identifier?: string } | { readonly refusal: string };

/** Issues a short-lived token for an account's access token. */
export function answerTokenRequest(
  { body }: VendorRequest,
  contract: Contract,
  { world, now }: HandlerOptions<DockerHubWorld>,
): { status: number; body: unknown } {
  const request = parse(body);
  if (!contract.acceptsBody(request)) return { status: 400, body: { message: "invalid request", errinfo: {} } };
  const { identifier, secret } = request as { identifier: string; secret: string };
  const account = world.accounts.find((known) => known.identifier === identifier && known.secret === secret);
  if (!account) return { status: 401, body: { detail: "Incorrect authentication credentials" } };
  const endsAt = now() + world.tokenLifetimeMs;
  const token = createJwt(identifier, endsAt);
  world.tokens[token] = { identifier, endsAt };
  return { status: 200, body: { access_token: token } };
}

/** Reads the request's token. */
export function identify({ headers, trust }: VendorRequest, { world, now }: HandlerOptions<DockerHubWorld>): Caller {
  const authorization = headers.get("authorization");
  if (authorization === null) return {};
  const token = /^Bearer (\S+)$/.exec(authorization)?.[1] ?? "";
  const issued = Object.hasOwn(world.tokens, token) ? world.tokens[token] : undefined;
  if (!trust(issued !== undefined) || !issued) return { refusal: "invalid token" };
  return issued.endsAt > now() ? { identifier: issued.identifier } : { refusal: "token has expired" };
}

function createJwt(subject: string, endsAt: number): string {
  const encode = (value: unknown) => btoa(JSON.stringify(value)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  return `${encode({ alg: "HS256", typ: "JWT" })}.${encode({ sub: subject, exp: Math.floor(endsAt / 1000) })}.${crypto.randomUUID().replaceAll("-", "")}`;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
