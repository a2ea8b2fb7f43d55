// Harbor's listArtifacts: https://github.com/goharbor/harbor/blob/main/api/v2.0/swagger.yaml, and what the server's source does
// where that is silent. Written apart from the client, so that neither can share the other's mistakes.
import type { Contract } from "./contract.ts";
import { placeFaults, sizeFaults, totalFaults } from "./faults.ts";
import { readArtifactQuery } from "./harbor-query.ts";
import { createHarborWorld, type HarborArtifact, type HarborWorld, pushImage, pushTag, removeTag, tagNames } from "./harbor-world.ts";
import type { Page } from "./page.ts";
import { decode, readParameters } from "./query.ts";
import type { AskedPage, Handler, HandlerOptions, Vendor, VendorRequest } from "./vendor.ts";

const basicForm = /^Basic ((?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?)$/i;
const artifactsPath = /^\/api\/v2\.0\/projects\/([^/]+)\/repositories\/([^/]+)\/artifacts$/;

/** Harbor in the sandbox, as the project's own demo site serves it. */
export const harbor: Vendor<HarborWorld> = {
  host: /^demo\.goharbor\.io$/,
  environment: { HARBOR_URL: "https://demo.goharbor.io", HARBOR_USERNAME: "sandbox", HARBOR_PASSWORD: "sandbox-password" },
  credentialVariables: { HARBOR_USERNAME: "id", HARBOR_PASSWORD: "secret" },
  environmentExpiry: "unaffected",
  credentialOrigins: /^https:\/\/demo\.goharbor\.io$/,
  credentials: {},
  refusal: { message: "unauthorized", code: "UNAUTHORIZED" },
  documentedRepository: "source_project011642670285/redis",
  paging: "page-number",
  order: "latest-first",
  rows: "images",
  total: { header: "x-total-count" },
  next: { header: "link" },
  // Artifacts of one time come by their id: in no other order.
  faults: [...placeFaults, ...sizeFaults, ...totalFaults, "bad-signature", "lost-next"],
  createWorld: createHarborWorld,
  createHandler,
  listRequest,
  throttle: () => refuse(crypto.randomUUID(), 429, "TOO_MANY_REQUEST", "too many requests"),
  tags: tagNames,
  push: pushTag,
  pushImage,
  remove: removeTag,
  // A robot's secret ends, if at all, on a day that is set when it is made: there is no token.
  expireTokens: () => {},
  makePublic({ publicProjects }, repository) {
    publicProjects.push(repository.slice(0, repository.indexOf("/")));
  },
};

function listRequest({ accounts: [account] }: HarborWorld, { repository, baseUrl, limit }: AskedPage): Request {
  const slash = repository.indexOf("/");
  const [project, name] = [repository.slice(0, slash), encodeURIComponent(encodeURIComponent(repository.slice(slash + 1)))];
  const query = `?sort=-push_time${limit === undefined ? "" : `&page_size=${limit}`}`;
  const headers = { authorization: `Basic ${btoa(`${account?.username}:${account?.password}`)}` };
  return new Request(`${baseUrl}/api/v2.0/projects/${project}/repositories/${name}/artifacts${query}`, { headers });
}

function createHandler({ world }: HandlerOptions<HarborWorld>): Handler {
  return async (request) => {
    const { path, contract, readRows, lister } = request;
    const id = request.headers.get("x-request-id") ?? crypto.randomUUID();
    const names = readNames(path);
    if (!contract || request.method !== "GET" || !names) return refuse(id, 404, "NOT_FOUND", `path ${path} was not found`);
    const { project, name } = names;

    const query = readParameters(request.url.search);
    const violation = query ? findViolation(query, project, name, contract) : "a parameter stands there twice";
    if (!query || violation) return refuse(id, 422, "UNPROCESSABLE_ENTITY", violation ?? "");
    const caller = findCaller(request, world);
    if (!world.publicProjects.includes(project) && !caller?.projects.includes(project)) {
      return caller ? refuse(id, 403, "FORBIDDEN", "forbidden") : refuse(id, 401, "UNAUTHORIZED", "unauthorized");
    }
    const wanted = readArtifactQuery(query.get("q"), query.get("sort"));
    if (typeof wanted === "string") return refuse(id, 400, "BAD_REQUEST", wanted);

    // A repository that does not exist is an empty list, https://github.com/goharbor/harbor/issues/17443.
    const repository = `${project}/${name}`;
    const artifacts = Object.hasOwn(world.repositories, repository) ? readRows(world, repository) : [];
    const found = lister.arrange(artifacts.filter(wanted.matches)).sort(wanted.compare);
    const [page, size] = [Number(query.get("page") ?? 1), Number(query.get("page_size") ?? 10)];
    const cut = lister.paginate(found, (page - 1) * size, size);
    const link = createLinks(request.url, page, size, cut);
    const headers = { "x-request-id": id, "x-total-count": String(cut.total), ...(link ? { link } : {}) };
    return Response.json(cut.rows.map(show(query)), { headers });
  };
}

/** Project and repository; nothing unless each `/` of the repository came encoded twice: the router decodes once before it matches. */
function readNames(path: string): { project: string; name: string } | undefined {
  const [project, once] = (artifactsPath.exec(path)?.slice(1) ?? []).map(decode);
  return project && once && !project.includes("/") && !once.includes("/") ? { project, name: decode(once) } : undefined;
}

function findViolation(query: ReadonlyMap<string, string>, project: string, name: string, contract: Contract): string | undefined {
  const violation = contract.checkParameters(new Map([...query, ["project_name", project], ["repository_name", name]]));
  return violation && `validation failure list:\n${violation.parameter} in query is ${violation.rule}`;
}

/** Who asks; nobody when the name or the password is wrong, which Harbor treats like no credentials at all. */
function findCaller({ headers, trust }: VendorRequest, { accounts }: HarborWorld): HarborWorld["accounts"][number] | undefined {
  const encoded = basicForm.exec(headers.get("authorization") ?? "")?.[1];
  if (!encoded) return undefined;
  const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
  const given = new TextDecoder().decode(bytes);
  const account = accounts.find(({ username, password }) => `${username}:${password}` === given);
  return account && trust(true) ? account : undefined;
}

/** An artifact as the request wants to see it: chosen by one of its tags, it still comes with all of them. */
function show(query: ReadonlyMap<string, string>): (artifact: HarborArtifact) => unknown {
  const wants = (name: string, byDefault = false) => (query.get(name) ?? String(byDefault)) === "true";
  return (artifact) => {
    const tags = artifact.tags?.map((tag) => (wants("with_immutable_status") ? tag : { ...tag, immutable: false }));
    return {
      ...artifact,
      tags: (wants("with_tag", true) && tags) || null,
      accessories: wants("with_accessory") ? artifact.accessories : null,
      labels: wants("with_label") ? artifact.labels : null,
    };
  };
}

/** Paths without a host, and with a query that is not encoded, as Harbor writes them. */
function createLinks(url: URL, page: number, size: number, { total, hasMore }: Page<HarborArtifact>): string {
  const link = (to: number, rel: string) => {
    const query = new URLSearchParams(url.search);
    query.set("page", String(to));
    query.set("page_size", String(size));
    query.sort();
    return `<${url.pathname}?${decode(query.toString().replaceAll("+", " "))}>; rel="${rel}"`;
  };
  const previous = page > 1 && (page - 1) * size < total ? [link(page - 1, "prev")] : [];
  const next = hasMore ? [link(page + 1, "next")] : [];
  return [...previous, ...next].join(" , ");
}

function refuse(id: string, status: number, code: string, message: string): Response {
  return Response.json({ errors: [{ code, message }] }, { status, headers: { "x-request-id": id } });
}
