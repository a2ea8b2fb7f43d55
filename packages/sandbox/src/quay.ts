// Quay's listRepoTags: https://docs.redhat.com/en/documentation/red_hat_quay/3/html/red_hat_quay_api_reference/listrepotags, and
// endpoints/api/tag.py of quay/quay where that is silent. Written apart from the client, so that neither can share the other's
// mistakes.
import { callerFaults, placeFaults, sizeFaults } from "./faults.ts";
import { createQuayWorld, expireTokens, isAlive, pushTag, type QuayTag, type QuayWorld, removeTag, tagNames } from "./quay-world.ts";
import { decode, readParameters } from "./query.ts";
import type { AskedPage, Handler, HandlerOptions, Vendor, VendorRequest } from "./vendor.ts";

const tagsPath = /^\/api\/v1\/repository\/([^/]+)\/([^/]+)\/tag\/$/;

/** Quay.io in the sandbox. */
export const quay: Vendor<QuayWorld> = {
  host: /^quay\.io$/,
  environment: { QUAY_TOKEN: "sandbox-oauth-token" },
  credentialVariables: { QUAY_TOKEN: "secret" },
  environmentExpiry: "ended",
  credentialOrigins: /^https:\/\/quay\.io$/,
  credentials: {},
  refusal: { message: "Requires authentication", code: "invalid_token" },
  documentedRepository: "quayadmin/busybox",
  paging: "page-number",
  order: "latest-first",
  rows: "tags",
  next: { field: "has_additional" },
  faults: [...placeFaults, ...sizeFaults, ...callerFaults, "any-order", "lost-next"],
  createWorld: createQuayWorld,
  createHandler,
  listRequest,
  // The proxy in front of Quay answers it, https://github.com/quay/quay/blob/master/conf/nginx/rate-limiting.conf.jnj.
  throttle: () => new Response("<html><h1>429 Too Many Requests</h1></html>", { status: 429, headers: { "content-type": "text/html" } }),
  tags: tagNames,
  push: pushTag,
  remove: removeTag,
  expireTokens,
  makePublic({ publicRepositories }, repository) {
    publicRepositories.push(repository);
  },
};

function listRequest({ tokens }: QuayWorld, { repository, baseUrl, limit }: AskedPage): Request {
  const query = limit === undefined ? "" : `&limit=${limit}`;
  const headers = { authorization: `Bearer ${Object.keys(tokens)[0]}` };
  return new Request(`${baseUrl}/api/v1/repository/${repository}/tag/?onlyActiveTags=true${query}`, { headers });
}

function createHandler({ world, now }: HandlerOptions<QuayWorld>): Handler {
  return async (request) => {
    const { path, contract, readRows, lister } = request;
    const [namespace, name] = tagsPath.exec(path)?.slice(1).map(decode) ?? [];
    if (!contract || request.method !== "GET" || !namespace || !name) return refuse(404, "not_found", "Not Found");
    const query = readParameters(request.url.search);
    const violation = query && contract.checkParameters(new Map([...query, ["namespace", namespace], ["repository", name]]));
    if (!query || violation) return refuse(400, "invalid_request", `Invalid parameter ${violation?.parameter ?? ""}`);

    const repository = `${namespace}/${name}`;
    const token = readToken(request, world);
    const isReader = token !== undefined && world.tokens[token]?.includes(namespace);
    // Whether the repository exists is told to nobody who may not read its namespace.
    if (!isReader && !world.publicRepositories.includes(repository)) {
      if (token !== undefined) return refuse(403, "insufficient_scope", "Unauthorized");
      return refuse(401, "invalid_token", "Requires authentication");
    }
    if (!Object.hasOwn(world.repositories, repository)) return refuse(404, "not_found", "Not Found");

    const filter = readNameFilter(query);
    if (!filter) return refuse(400, "invalid_request", "Unsupported syntax for filter_tag_name");
    const isWanted = (tag: QuayTag) => filter(tag.name) && (query.get("onlyActiveTags") !== "true" || isAlive(tag, now()));
    const found = lister.arrange(readRows(world, repository).filter(isWanted)).sort(byStart);
    const [page, limit] = [Number(query.get("page") ?? 1), Number(query.get("limit") ?? 50)];
    const cut = lister.paginate(found, (page - 1) * limit, limit);
    return Response.json({ tags: cut.rows, page, has_additional: cut.hasMore });
  };
}

/** The token that a request carries, if it is one: Quay takes what it does not know for no credentials at all. */
function readToken({ headers, trust }: VendorRequest, { tokens, expiredTokens }: QuayWorld): string | undefined {
  const token = /^Bearer (\S+)$/i.exec(headers.get("authorization") ?? "")?.[1];
  const isKnown = token !== undefined && Object.hasOwn(tokens, token) && !expiredTokens.includes(token);
  return isKnown && trust(true) ? token : undefined;
}

/** Which names are wanted; nothing when `filter_tag_name` cannot be read. An operation that Quay does not know is none. */
function readNameFilter(query: ReadonlyMap<string, string>): ((name: string) => boolean) | undefined {
  const [specific, text] = [query.get("specificTag"), query.get("filter_tag_name")];
  if (text && !text.includes(":")) return undefined;
  const [operation, value] = [text?.slice(0, text.indexOf(":")), text?.slice(text.indexOf(":") + 1) ?? ""];
  return (name) => {
    if (specific && name !== specific) return false;
    return operation === "like" ? name.includes(value) : operation === "eq" ? name === value : true;
  };
}

/** The latest first. Quay sorts tags of equal start by name; the documentation promises neither. */
function byStart(a: QuayTag, b: QuayTag): number {
  return b.start_ts - a.start_ts;
}

function refuse(status: number, error: string, detail: string): Response {
  const type = `https://quay.io/api/v1/error/${error}`;
  const body = { detail, error_message: detail, error_type: error, title: error, type, status };
  return Response.json(body, { status });
}
