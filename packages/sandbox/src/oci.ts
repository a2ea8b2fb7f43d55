// A registry of the OCI distribution specification (https://github.com/opencontainers/distribution-spec/blob/main/spec.md).
// Written apart from the client, so that neither can share the other's mistakes.

import { callerFaults, nextFaults, placeFaults, sizeFaults } from "./faults.ts";
import { answerTokenRequest, challenge, prefixOf } from "./oci-access.ts";
import { type Content, publish } from "./oci-content.ts";
import { cutPage, describeForGoogle } from "./oci-tags.ts";
import { createOciWorld, expireTokens, type OciTag, type OciWorld, pushTag, removeTag, tagNames } from "./oci-world.ts";
import { readParameters } from "./query.ts";
import type { AskedPage, Handler, HandlerOptions, Vendor, VendorRequest } from "./vendor.ts";

const registryPath = /^\/v2\/(?<name>.+)\/(?:(?<list>tags\/list)|manifests\/(?<reference>[^/]+)|blobs\/(?<digest>[^/]+))$/;
const storagePath = /^\/storage\/(?<digest>[^/]+)$/;

/** Any OCI registry in the sandbox, with the realm that gives its tokens. */
export const oci: Vendor<OciWorld> = {
  host: /^registry\.sandbox\.example$/,
  environment: { REGISTRY_HOST: "registry.sandbox.example", REGISTRY_USERNAME: "sandbox", REGISTRY_PASSWORD: "sandbox-password" },
  credentialVariables: { REGISTRY_USERNAME: "id", REGISTRY_PASSWORD: "secret" },
  environmentExpiry: "renewed",
  credentialOrigins: /^https:\/\/registry\.sandbox\.example$/,
  credentials: {},
  refusal: { message: "incorrect username or password" },
  documentedRepository: "team/app",
  paging: "cursor",
  order: "names",
  rows: "tags",
  next: { header: "link" },
  faults: [...placeFaults, ...sizeFaults, ...nextFaults, ...callerFaults],
  createWorld: createOciWorld,
  createHandler,
  listRequest,
  throttle: () => refuse(429, "TOOMANYREQUESTS", "too many requests", { "retry-after": "0" }),
  tags: tagNames,
  push: pushTag,
  remove: removeTag,
  expireTokens,
  makePublic(world, repository) {
    world.privateRepositories = world.privateRepositories.filter((name) => name !== repository);
  },
};

function listRequest({ tokens }: OciWorld, { repository, baseUrl, limit, cursor }: AskedPage): Request {
  const token = `sandbox.${repository}`;
  tokens[token] ??= { repositories: [repository], endsAt: Number.MAX_SAFE_INTEGER };
  const query = limit === undefined ? "" : `?n=${limit}`;
  const next = /^<([^>]*)>/.exec(cursor ?? "")?.[1] ?? `${baseUrl}/v2/${repository}/tags/list${query}`;
  return new Request(new URL(next, baseUrl), { headers: { authorization: `Bearer ${token}` } });
}

function createHandler(options: HandlerOptions<OciWorld>): Handler {
  return async (request) => {
    const response = await answer(request, options);
    response.headers.set("date", new Date(options.now()).toUTCString());
    return request.method === "HEAD" ? new Response(null, response) : response;
  };
}

async function answer(request: VendorRequest, options: HandlerOptions<OciWorld>): Promise<Response> {
  const { method, path, url, contract } = request;
  const { world } = options;
  if (contract && path === "/token" && method === "GET") return answerTokenRequest(request, contract, options);
  const stored = storagePath.exec(path)?.groups?.digest;
  if (stored) return serveFromStorage(request, stored, world);
  if (path === "/v2/" && method === "GET") return greet(challenge(request, undefined, options));
  const { name, list, reference, digest = "" } = registryPath.exec(path)?.groups ?? {};
  if (!contract || !name || !["GET", "HEAD"].includes(method)) return new Response("404 page not found\n", { status: 404 });
  const query = readParameters(url.search);
  const place = Object.entries({ name, reference, digest }).flatMap(([key, value]) => (value ? [[key, value] as const] : []));
  const violation = query && contract.checkParameters(new Map([...query, ...place]));
  if (violation?.parameter === "name") return refuse(400, "NAME_INVALID", "invalid repository name");
  if (!query || violation) return refuse(400, "UNSUPPORTED", `${violation?.parameter ?? "a parameter"} is wrong`);

  const challenged = challenge(request, name, options);
  if (challenged) return refuse(401, "UNAUTHORIZED", "authentication required", { "www-authenticate": challenged });
  if (!Object.hasOwn(world.repositories, name)) return refuse(404, "NAME_UNKNOWN", "repository name not known to registry");
  const rows = request.readRows(world, name);
  if (list) return listTags(request, { name, query, rows, world });
  return reference ? readManifest(request, reference, rows, world) : readConfig(request, digest, rows, world);
}

/** What other clients ask first: is this a registry, and whom does it let in? */
function greet(challenged: string | undefined): Response {
  return challenged ? refuse(401, "UNAUTHORIZED", "authentication required", { "www-authenticate": challenged }) : Response.json({});
}

async function listTags(
  request: VendorRequest,
  { name, query, rows, world }: { name: string; query: ReadonlyMap<string, string>; rows: readonly OciTag[]; world: OciWorld },
): Promise<Response> {
  const asked = Number(query.get("n") ?? 0);
  if (world.refusesLargerPages && asked > world.largestPage) {
    const message = `Too many tags requested; requested limit ${asked} is too high, max is ${world.largestPage}`;
    return refuse(413, "TOO_MANY_TAGS_REQUESTED", message);
  }
  const page = cutPage(request, query, rows, world);
  const google = world.isGoogle ? await describeForGoogle(page.rows, world) : {};
  const headers: Record<string, string> = page.link ? { link: page.link } : {};
  return Response.json({ name, tags: page.rows.map((row) => row.name), ...google }, { headers });
}

async function readManifest(request: VendorRequest, reference: string, rows: readonly OciTag[], world: OciWorld): Promise<Response> {
  const published = async (row: OciTag) => publish(row, world.mediaTypes);
  const tagged = rows.find(({ name }) => name === reference);
  const contents = tagged
    ? [(await published(tagged)).target]
    : (await Promise.all(rows.map(published))).flatMap(({ target, manifests }) => [target, ...manifests]);
  const found = contents.find(({ digest }) => tagged || digest === reference);
  // A form that the client does not accept is not there for it.
  const accepted = (request.headers.get("accept") ?? "").split(",").map((type) => type.split(";")[0]?.trim());
  if (!found || !accepted.includes(found.mediaType)) return refuse(404, "MANIFEST_UNKNOWN", "manifest unknown");
  return serve(found, found.mediaType, world);
}

async function readConfig({ url, path }: VendorRequest, wanted: string, rows: readonly OciTag[], world: OciWorld): Promise<Response> {
  const config = await findConfig(wanted, rows, world);
  if (!config) return refuse(404, "BLOB_UNKNOWN", "blob unknown to registry");
  if (!world.redirectsBlobs) return serve(config, "application/octet-stream", world);
  const location = `${url.origin}${prefixOf(url, path)}/storage/${wanted}?signature=sandbox`;
  const headers = { location, "docker-content-digest": wanted };
  return new Response(null, { status: 307, headers });
}

/** The storage behind a registry: whoever has the signed address may read, and a second way to say who asks is refused. */
async function serveFromStorage({ url, headers }: VendorRequest, wanted: string, world: OciWorld): Promise<Response> {
  if (headers.has("authorization")) return new Response("Only one auth mechanism allowed", { status: 400 });
  const isSigned = url.searchParams.get("signature") === "sandbox";
  const config = isSigned ? await findConfig(wanted, Object.values(world.repositories).flat(), world) : undefined;
  return config ? serve(config, "application/octet-stream", world) : new Response("Access denied", { status: 403 });
}

async function findConfig(wanted: string, rows: readonly OciTag[], { mediaTypes }: OciWorld): Promise<Content | undefined> {
  const published = await Promise.all(rows.map((row) => publish(row, mediaTypes)));
  return published.flatMap(({ configs }) => configs).find(({ digest }) => digest === wanted);
}

function serve({ bytes, digest }: Content, mediaType: string, { tellsWrongDigests }: OciWorld): Response {
  const told = tellsWrongDigests ? `sha256:${"0".repeat(64)}` : digest;
  return new Response(bytes, {
    headers: { "content-type": mediaType, "docker-content-digest": told, "content-length": String(bytes.length) },
  });
}

function refuse(status: number, code: string, message: string, headers: Record<string, string> = {}): Response {
  return Response.json({ errors: [{ code, message }] }, { status, headers });
}
