// Basic, and the token realm: https://distribution.github.io/distribution/spec/auth/token/
import type { Contract } from "./contract.ts";
import type { OciWorld } from "./oci-world.ts";
import type { HandlerOptions, VendorRequest } from "./vendor.ts";

const service = "registry.sandbox";

/** The challenge of a caller who may not read a repository, or, without one, the registry; `undefined` for one who may. */
export function challenge(request: VendorRequest, repository: string | undefined, options: HandlerOptions<OciWorld>): string | undefined {
  const { access } = options.world;
  if (access === "open") return undefined;
  if (access === "basic") {
    return request.trust(findUser(request.headers, options.world) !== undefined) ? undefined : 'Basic realm="sandbox"';
  }
  const problem = refuseToken(request, repository, options);
  if (problem === undefined) return undefined;
  const error = problem === "" ? "" : `,error="${problem}"`;
  const scope = repository === undefined ? "" : `,scope="repository:${repository}:pull"`;
  return `Bearer realm="${realmOf(request)}",service="${service}"${scope}${error}`;
}

/** Why a token does not let its caller read; an empty text where there is none. */
function refuseToken(
  { headers, trust }: VendorRequest,
  repository: string | undefined,
  { world, now }: HandlerOptions<OciWorld>,
): string | undefined {
  const authorization = headers.get("authorization");
  if (authorization === null) return "";
  const token = /^Bearer (\S+)$/.exec(authorization)?.[1] ?? "";
  const issued = Object.hasOwn(world.tokens, token) ? world.tokens[token] : undefined;
  if (!trust(issued !== undefined) || !issued || issued.endsAt <= now()) return "invalid_token";
  return repository === undefined || issued.repositories.includes(repository) ? undefined : "insufficient_scope";
}

/** Gives a token for as much of the scope as the caller may have; that may be nothing. */
export function answerTokenRequest(request: VendorRequest, contract: Contract, { world, now }: HandlerOptions<OciWorld>): Response {
  const refuse = (status: number, details: string) => Response.json({ details }, { status });
  const query = request.url.searchParams;
  const names = [...query.keys()];
  // Several scopes are asked for by naming the parameter again.
  const violation = contract.checkParameters(new Map(query));
  if (violation || names.some((name) => name !== "scope" && query.getAll(name).length > 1)) return refuse(400, "a parameter is wrong");
  if ((query.get("service") ?? service) !== service) return refuse(400, "the service is another's");
  const user = findUser(request.headers, world);
  if (request.headers.has("authorization") && !request.trust(user !== undefined)) return refuse(401, "incorrect username or password");

  const asked = query.getAll("scope").flatMap((scopes) => scopes.split(" "));
  const repositories = asked.flatMap((scope) => /^repository:([^:]+):(?:.*,)?pull(?:,.*)?$/.exec(scope)?.[1] ?? []);
  const granted = repositories.filter((repository) => user || !world.privateRepositories.includes(repository));
  const token = `sandbox.${crypto.randomUUID()}`;
  world.tokens[token] = { repositories: granted, endsAt: now() + world.tokenLifetimeMs };
  return Response.json({ token, expires_in: world.tokenLifetimeMs / 1000, issued_at: new Date(now()).toISOString() });
}

function findUser(headers: Headers, { users }: OciWorld): OciWorld["users"][number] | undefined {
  const authorization = headers.get("authorization");
  return users.find(({ username, password }) => authorization === `Basic ${btoa(`${username}:${password}`)}`);
}

/** The realm beside the registry, below the prefix under which the sandbox serves it. */
function realmOf({ url, path }: VendorRequest): string {
  return `${url.origin}${prefixOf(url, path)}/token`;
}

/** What the sandbox puts before a vendor's paths. */
export function prefixOf(url: URL, path: string): string {
  return url.pathname.slice(0, url.pathname.length - path.length);
}
