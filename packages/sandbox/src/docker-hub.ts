// Docker Hub's ListRepositoryTags, from its page (https://docs.docker.com/reference/api/hub/latest/). Written apart from the
// client, so that neither can share the other's mistakes.
import { answerTokenRequest, identify } from "./docker-hub-auth.ts";
import { createRateLimit } from "./docker-hub-rate.ts";
import { createDockerHubWorld, type DockerHubWorld, expireTokens, type HubTag, pushTag, removeTag, tagNames } from "./docker-hub-world.ts";
import { callerFaults, placeFaults, sizeFaults, totalFaults } from "./faults.ts";
import { decode, readParameters } from "./query.ts";
import type { AskedPage, Handler, HandlerOptions, Vendor } from "./vendor.ts";

const tagsPath = /^\/v2\/namespaces\/([^/]+)\/repositories\/([^/]+)\/tags(?:\/([^/]+))?$/;
// Not documented; other clients send it.
const tolerated = ["ordering"];
const largestPage = 100;

/** Docker Hub in the sandbox. */
export const dockerHub: Vendor<DockerHubWorld> = {
  host: /^hub\.docker\.com$/,
  environment: { DOCKERHUB_USERNAME: "sandbox", DOCKERHUB_TOKEN: "dckr_pat_sandbox" },
  credentialVariables: { DOCKERHUB_USERNAME: "id", DOCKERHUB_TOKEN: "secret" },
  environmentExpiry: "renewed",
  credentialOrigins: /^https:\/\/hub\.docker\.com$/,
  credentials: {},
  refusal: { message: "Incorrect authentication credentials" },
  documentedRepository: "library/nginx",
  paging: "page-number",
  order: "latest-first",
  rows: "tags",
  total: { field: "count" },
  next: { field: "next" },
  faults: [...placeFaults, ...sizeFaults, ...totalFaults, ...callerFaults, "any-order", "lost-next"],
  createWorld: createDockerHubWorld,
  createHandler,
  listRequest,
  throttle: () => throttled(0),
  tags: tagNames,
  push: pushTag,
  remove: removeTag,
  expireTokens,
  makePublic(world, repository) {
    world.privateRepositories = world.privateRepositories.filter((name) => name !== repository);
  },
};

function listRequest({ accounts: [account], tokens }: DockerHubWorld, { repository, baseUrl, limit }: AskedPage): Request {
  const [namespace, name] = repository.split("/");
  tokens["sandbox.token"] ??= { identifier: account?.identifier ?? "", endsAt: Number.MAX_SAFE_INTEGER };
  const query = limit === undefined ? "" : `?page_size=${limit}`;
  const headers = { authorization: "Bearer sandbox.token" };
  return new Request(`${baseUrl}/v2/namespaces/${namespace}/repositories/${name}/tags${query}`, { headers });
}

function createHandler(options: HandlerOptions<DockerHubWorld>): Handler {
  const { world, now } = options;
  const countRequest = createRateLimit(options);

  return async (request) => {
    const { method, url, path, contract, readRows, lister } = request;
    const date = new Date(now()).toUTCString();
    if (contract && path === "/v2/auth/token") {
      const { status, body } = answerTokenRequest(request, contract, options);
      return Response.json(body, { status, headers: { date } });
    }
    const [namespace, name, tag] =
      tagsPath
        .exec(path)
        ?.slice(1)
        .map((part) => part && decode(part)) ?? [];
    if (!contract || method !== "GET" || !namespace || !name) return new Response("404 page not found", { status: 404 });

    const caller = identify(request, options);
    const rate = countRequest("identifier" in caller ? caller.identifier : undefined);
    const answer = (status: number, body: unknown) => Response.json(body, { status, headers: { date, ...rate.headers } });
    const refuse = (status: number, message: string) => answer(status, { message, errinfo: {} });
    if (rate.isSpent) return throttled(rate.resetsAt - now());
    if ("refusal" in caller) return refuse(401, caller.refusal);

    const query = readParameters(url.search);
    if (!query) return refuse(400, "a parameter stands there twice");
    const size = Math.min(Number(query.get("page_size") ?? 10), largestPage);
    // More than the largest page is taken for the largest page.
    const given = query.has("page_size") && size === largestPage ? new Map(query).set("page_size", String(size)) : query;
    const place = Object.entries({ namespace, repository: name, tag }).flatMap(([key, value]) => (value ? [[key, value] as const] : []));
    const violation = contract.checkParameters(new Map([...given, ...place]), tolerated);
    if (violation) return refuse(400, `${violation.parameter} is ${violation.rule}`);

    const repository = `${namespace}/${name}`;
    const isPrivate = world.privateRepositories.includes(repository);
    if (!Object.hasOwn(world.repositories, repository)) return refuse(404, "object not found");
    if (isPrivate && caller.identifier === undefined) return refuse(404, "object not found");
    if (isPrivate && world.accounts.find(({ identifier }) => identifier === caller.identifier)?.isPublicOnly) {
      return refuse(403, "access to the resource is forbidden with personal access token");
    }
    const offset = (Number(query.get("page") ?? 1) - 1) * size;
    if (caller.identifier === undefined && offset >= world.largestAnonymousOffset) {
      return refuse(403, "pagination offset too large for anonymous requests; sign in to page further");
    }

    const rows = readRows(world, repository);
    if (tag) {
      const found = rows.find((row) => row.name === tag);
      return found ? answer(200, found) : refuse(404, "object not found");
    }
    const page = lister.paginate(sort(lister.arrange(rows), query.get("ordering")), offset, size);
    return answer(200, {
      count: page.total,
      next: page.hasMore ? pageUrl(url, offset / size + 2, size) : null,
      previous: offset > 0 ? pageUrl(url, offset / size, size) : null,
      results: page.rows,
    });
  };
}

/** As the vendor sorts: the latest update first, what was never updated last. `ordering` is as it was seen to work. */
function sort(rows: HubTag[], ordering = "last_updated"): HubTag[] {
  const isReversed = ordering.startsWith("-");
  const sorted = /^-?name$/.test(ordering) ? rows.sort((a, b) => compare(a.name, b.name)) : rows.sort(byUpdate);
  return isReversed ? sorted.reverse() : sorted;
}

function byUpdate(a: HubTag, b: HubTag): number {
  return compare(b.last_updated ?? "", a.last_updated ?? "");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function pageUrl(url: URL, page: number, size: number): string {
  const other = new URL(url);
  other.searchParams.set("page", String(page));
  other.searchParams.set("page_size", String(size));
  return other.href;
}

function throttled(waitMs: number): Response {
  const headers = { "retry-after": String(Math.ceil(waitMs / 1000)) };
  return Response.json({ detail: "Rate limit exceeded", error: false }, { status: 429, headers });
}
