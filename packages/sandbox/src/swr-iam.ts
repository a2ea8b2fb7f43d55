// IAM's POST /v3/auth/tokens: https://support.huaweicloud.com/intl/en-us/api-iam/iam_30_0001.html
import type { Contract } from "./contract.ts";
import { readParameters } from "./query.ts";
import type { SwrWorld } from "./swr-world.ts";
import type { HandlerOptions, VendorRequest } from "./vendor.ts";

interface TokenRequest {
  readonly auth: {
    readonly identity: { readonly methods: readonly string[]; readonly password: { readonly user: User } };
    readonly scope: { readonly project: { readonly name: string } };
  };
}

interface User {
  readonly name: string;
  readonly password: string;
  readonly domain: { readonly name: string };
}

/** Issues a token for a user's password. */
export function answerTokenRequest({ url, body }: VendorRequest, contract: Contract, { world, now }: HandlerOptions<SwrWorld>): Response {
  const request = parse(body);
  const query = readParameters(url.search);
  if (!query || contract.checkParameters(query) || !contract.acceptsBody(request))
    return failure(400, "Bad Request", "The request is invalid");
  const { identity, scope } = (request as TokenRequest).auth;
  const { name, password, domain } = identity.password.user;
  const user = world.users.find((known) => known.username === name && known.password === password && known.domain === domain.name);
  if (user?.project !== scope.project.name) return failure(401, "Unauthorized", "The username or password is wrong.");

  const token = `MIIsandbox${crypto.randomUUID().replaceAll("-", "")}`;
  const issuedAt = now();
  const expiresAt = issuedAt + world.tokenLifetimeMs;
  world.tokens[token] = expiresAt;
  const answer = {
    catalog: [],
    expires_at: formatTime(expiresAt),
    issued_at: formatTime(issuedAt),
    methods: ["password"],
    project: { domain: { id: "d78cbac186b7", name: user.domain }, id: "aa2d97d7e62c", name: user.project },
    roles: [{ id: "0", name: "te_admin" }],
    user: { domain: { id: "d78cbac186b7", name: user.domain }, id: "7116d09f88fa", name: user.username, password_expires_at: "" },
  };
  return Response.json({ token: answer }, { status: 201, headers: { "x-subject-token": token, date: new Date(issuedAt).toUTCString() } });
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

/** An instant as IAM writes it, to the microsecond: `2020-01-04T09:05:22.701000Z`. */
function formatTime(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 23)}000Z`;
}

function failure(code: number, title: string, message: string): Response {
  return Response.json({ error: { code, message, title } }, { status: code });
}
