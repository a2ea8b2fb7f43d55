// GitHub's list of the versions of a container package: https://docs.github.com/rest/packages/packages, its limits:
// https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api. Written apart from the client, so that neither can
// share the other's mistakes.
import type { Contract } from "./contract.ts";
import { callerFaults, placeFaults, sizeFaults } from "./faults.ts";
import { createGhcrWorld, expireTokens, type GhcrVersion, type GhcrWorld, pushImage, pushTag, removeTag, tagNames } from "./ghcr-world.ts";
import { decode, readParameters } from "./query.ts";
import type { AskedPage, Handler, HandlerOptions, Vendor, VendorRequest } from "./vendor.ts";

const versionsPath = /^\/(orgs|users)\/([^/]+)\/packages\/([^/]+)\/([^/]+)\/versions$/;
const hourMs = 3_600_000;
const documentation = "https://docs.github.com/rest/packages/packages";

/** GitHub's packages API in the sandbox. */
export const ghcr: Vendor<GhcrWorld> = {
  host: /^api\.github\.com$/,
  environment: { GITHUB_TOKEN: "ghp_sandbox" },
  credentialVariables: { GITHUB_TOKEN: "secret" },
  environmentExpiry: "ended",
  credentialOrigins: /^https:\/\/api\.github\.com$/,
  credentials: {},
  refusal: { message: "Bad credentials" },
  documentedRepository: "octocat/hello_docker",
  paging: "page-number",
  order: "latest-first",
  rows: "images",
  next: { header: "link" },
  faults: [...placeFaults, ...sizeFaults, ...callerFaults, "any-order", "lost-next"],
  createWorld: createGhcrWorld,
  createHandler,
  listRequest,
  throttle: () =>
    refuse(403, "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.", { "retry-after": "60" }),
  tags: tagNames,
  push: pushTag,
  pushImage,
  remove: removeTag,
  expireTokens,
};

function listRequest({ organizations, tokens }: GhcrWorld, { repository, baseUrl, limit }: AskedPage): Request {
  const slash = repository.indexOf("/");
  const [owner, name] = [repository.slice(0, slash), encodeURIComponent(repository.slice(slash + 1))];
  const owners = organizations.includes(owner) ? "orgs" : "users";
  const query = limit === undefined ? "" : `?per_page=${limit}`;
  const headers = { authorization: `Bearer ${Object.keys(tokens)[0]}`, "user-agent": "imagetags-sandbox" };
  return new Request(`${baseUrl}/${owners}/${owner}/packages/container/${name}/versions${query}`, { headers });
}

interface Wanted {
  readonly owners: string;
  readonly owner: string;
  readonly name: string;
}

function createHandler({ world, now }: HandlerOptions<GhcrWorld>): Handler {
  const spend = createBudget(world, now);
  return async (request) => {
    const { contract, readRows, lister, url } = request;
    const wanted = readPath(request.path);
    if (request.method !== "GET" || !contract || !wanted) return refuse(404, "Not Found");
    // Curl's own user agent is one; a request without any is turned away before it is read.
    if (!request.headers.get("user-agent")) return refuse(403, "Request forbidden by administrative rules.");
    const token = readToken(request);
    if (token === undefined) return refuse(401, "Requires authentication");
    if (!Object.hasOwn(world.tokens, token) || !request.trust(true)) return refuse(401, "Bad credentials");
    const budget = spend(token);
    if (budget.isSpent) return refuse(403, "API rate limit exceeded for user ID 1.", budget.headers);

    const query = readParameters(url.search);
    if (!query || breaks(contract, query, request)) return refuse(400, "Invalid argument.", budget.headers);
    const repository = findPackage(wanted, token, world);
    if (repository === undefined) return refuse(404, "Package not found.", budget.headers);
    const found = query.get("state") === "deleted" ? [] : readRows(world, repository);
    const [page, size] = [Number(query.get("page") ?? 1), Number(query.get("per_page") ?? 30)];
    const cut = lister.paginate(lister.arrange(found).sort(byCreation), (page - 1) * size, size);
    const last = cut.hasMore ? Math.max(page + 1, Math.ceil(cut.total / size)) : page;
    const link = createLinks(url, page, last);
    return answer(200, cut.rows, { ...budget.headers, ...(link ? { link } : {}) });
  };
}

function readPath(path: string): Wanted | undefined {
  const [owners, owner, type, name] = versionsPath.exec(path)?.slice(1).map(decode) ?? [];
  return owners && owner && type === "container" && name ? { owners, owner: owner.toLowerCase(), name } : undefined;
}

function readToken({ headers }: VendorRequest): string | undefined {
  return /^(?:Bearer|token) (\S+)$/i.exec(headers.get("authorization") ?? "")?.[1];
}

function breaks(contract: Contract, query: ReadonlyMap<string, string>, { path, headers }: VendorRequest): boolean {
  const [owners, owner, type, name] = versionsPath.exec(path)?.slice(1).map(decode) ?? [];
  const version = headers.get("x-github-api-version");
  const given: [string, string][] = [
    [owners === "orgs" ? "org" : "username", owner ?? ""],
    ["package_type", type ?? ""],
    ["package_name", name ?? ""],
    ...(version === null ? [] : [["X-GitHub-Api-Version", version] satisfies [string, string]]),
  ];
  return contract.checkParameters(new Map([...query, ...given])) !== undefined;
}

/** The package's key in the world; nothing where it is not, where its owner is of the other kind, and where the token may not see it. */
function findPackage({ owners, owner, name }: Wanted, token: string, world: GhcrWorld): string | undefined {
  const repository = `${owner}/${name}`;
  const isOrganization = world.organizations.includes(owner);
  const allowed = [...(world.tokens[token] ?? []), ...world.publicPackages];
  if ((owners === "orgs") !== isOrganization || !Object.hasOwn(world.repositories, repository)) return undefined;
  return allowed.includes("*") || allowed.includes(repository) ? repository : undefined;
}

/** Counts each token's requests, an hour at a time from its first one. */
function createBudget({ hourlyLimit }: GhcrWorld, now: () => number) {
  const windows = new Map<string, { used: number; endsAt: number }>();
  return (token: string): { isSpent: boolean; headers: Record<string, string> } => {
    const last = windows.get(token);
    const window = last && last.endsAt > now() ? last : { used: 0, endsAt: now() + hourMs };
    const isSpent = window.used >= hourlyLimit;
    if (!isSpent) window.used++;
    windows.set(token, window);
    const headers = {
      "x-ratelimit-limit": String(hourlyLimit),
      "x-ratelimit-remaining": String(hourlyLimit - window.used),
      "x-ratelimit-reset": String(Math.ceil(window.endsAt / 1000)),
    };
    return { isSpent, headers };
  };
}

/** Addresses of the other pages, as GitHub writes them. */
function createLinks(url: URL, page: number, last: number): string {
  const link = (to: number, rel: string) => {
    const address = new URL(url);
    address.searchParams.set("page", String(to));
    return `<${address}>; rel="${rel}"`;
  };
  const before = page > 1 ? [link(page - 1, "prev")] : [];
  const after = page < last ? [link(page + 1, "next"), link(last, "last")] : [];
  return [...before, ...after, ...(page > 1 ? [link(1, "first")] : [])].join(", ");
}

/** The latest first, as GitHub is seen to sort; its documentation promises no order. */
function byCreation(a: GhcrVersion, b: GhcrVersion): number {
  return a.created_at < b.created_at ? 1 : a.created_at > b.created_at ? -1 : 0;
}

function refuse(status: number, message: string, headers: Record<string, string> = {}): Response {
  return answer(status, { message, documentation_url: documentation, status: String(status) }, headers);
}

function answer(status: number, body: unknown, headers: Record<string, string>): Response {
  return Response.json(body, { status, headers: { "x-github-request-id": crypto.randomUUID(), ...headers } });
}
