// UHub's GetImageTag behind UCloud's API gateway, from the page, the signature page
// (https://docs.ucloud.cn/api/summary/signature) and the code table (https://docs.ucloud.cn/api/summary/public). Written apart
// from the client, so that neither can share the other's mistakes.
import type { Contract } from "./contract.ts";
import { callerFaults, placeFaults, sizeFaults, totalFaults } from "./faults.ts";
import { digest, toHex } from "./hash.ts";
import { readParameters } from "./query.ts";
import { expireTokens, pushTag, removeTag, tagNames, type UhubAccount, type UhubTag, type UhubWorld } from "./uhub-world.ts";
import type { AskedPage, Handler, HandlerOptions, Vendor, VendorRequest } from "./vendor.ts";

// Not UHub's, but the vendor's SDKs send it with every Action.
const tolerated = ["Region"];

/** What one vendor of the family has of its own. */
export interface UhubVendor
  extends Pick<Vendor<UhubWorld>, "environment" | "credentialVariables" | "documentedRepository" | "createWorld"> {
  /** Host name of its API. */
  readonly apiHost: string;
}

/** A vendor of the family. */
export function createUhubVendor({ apiHost, ...vendor }: UhubVendor): Vendor<UhubWorld> {
  const name = apiHost.replaceAll(".", "\\.");
  const origins = new RegExp(`^https://${name}$`);
  return {
    ...family,
    ...vendor,
    host: new RegExp(`^${name}$`),
    credentialOrigins: origins,
    credentials: {
      temporary: {
        expiry: "ended",
        origins,
        issue({ accounts: [account] }) {
          if (account) account.securityToken ??= "temporary+token/of=uhub";
          const { publicKey = "", privateKey = "", securityToken = "" } = account ?? {};
          return { publicKey, privateKey, securityToken };
        },
      },
    },
  };
}

const family = {
  environmentExpiry: "unaffected",
  refusal: { message: "Signature VerifyAC Error", code: "171" },
  paging: "row-offset",
  order: "oldest-first",
  rows: "tags",
  total: { field: "TotalCount" },
  faults: [...placeFaults, ...sizeFaults, ...totalFaults, ...callerFaults, "any-order"],
  createHandler,
  listRequest,
  throttle: () => refuse("GetImageTag", 153, "Request was limited"),
  tags: tagNames,
  push: pushTag,
  remove: removeTag,
  expireTokens,
} satisfies Partial<Vendor<UhubWorld>>;

/** Answers GetImageTag for a world: GET, and POST as a form or as JSON. */
function createHandler({ world }: HandlerOptions<UhubWorld>): Handler {
  return async (request) => {
    const { contract, readRows, lister } = request;
    if (!["GET", "POST"].includes(request.method)) return new Response("405 method not allowed", { status: 405 });
    if (!contract) return new Response("404 page not found", { status: 404 });
    const params = readRequest(request);
    if (!params) return refuse(undefined, 230, "Params not valid");
    const action = read(params, "Action");
    const failure = (await checkCaller(params, world.accounts, request.trust)) ?? checkParameters(params, world, contract);
    if (failure) return refuse(action, ...failure);

    const repository = repositoryOf(params);
    const wanted = read(params, "TagName");
    const found = readRows(world, repository).filter(({ TagName }) => wanted === undefined || TagName === wanted);
    const [offset, limit] = [Number(read(params, "Offset") ?? 0), Number(read(params, "Limit") ?? 20)];
    const page = lister.paginate(lister.arrange(found).sort(byUpdateTime), offset, limit);
    return answer({ Action: `${action}Response`, RetCode: 0, TagSet: page.rows, TotalCount: page.total });
  };
}

type Parameters = Record<string, unknown>;
type Refusal = [code: number, message: string];

/** The parameters, wherever they stand; nothing when the body cannot be read, or one stands there twice. */
function readRequest({ method, url, headers, body }: VendorRequest): Parameters | undefined {
  if (method === "POST" && headers.get("content-type")?.includes("json")) {
    try {
      const value: unknown = JSON.parse(body);
      return typeof value === "object" && value !== null ? { ...value } : undefined;
    } catch {
      return undefined;
    }
  }
  const params = readParameters(method === "POST" ? body : url.search);
  return params && Object.fromEntries(params);
}

async function checkCaller(
  params: Parameters,
  accounts: readonly UhubAccount[],
  trust: VendorRequest["trust"],
): Promise<Refusal | undefined> {
  if (!read(params, "Action")) return [160, "Missing Action"];
  if (read(params, "Action") !== "GetImageTag") return [161, "Action Not Exists"];
  if (!read(params, "Signature")) return [170, "Missing Signature"];
  const account = accounts.find(({ publicKey }) => publicKey === read(params, "PublicKey"));
  if (!account) return [172, "User Not Exists"];
  if (account.securityToken !== read(params, "SecurityToken")) return [174, "Token Not Exists"];
  if (!trust((await sign(params, account.privateKey)) === params.Signature)) return [171, "Signature VerifyAC Error"];
  if (account.subAccount && !read(params, "ProjectId")) return [299, "IAM permission denied"];
  return undefined;
}

// Which code UHub has for an image that does not exist is not known: 230 is the one seen for what is "not available".
function checkParameters(params: Parameters, { projectIds, repositories }: UhubWorld, contract: Contract): Refusal | undefined {
  const given = Object.keys(params).flatMap((name) => {
    const value = read(params, name);
    return value === undefined ? [] : [[name, value] as const];
  });
  const violation = contract.checkParameters(new Map(given), tolerated);
  if (violation) return [230, `Params [${violation.parameter}] not ${violation.rule === "missing" ? "available" : "valid"}`];
  const project = read(params, "ProjectId");
  if (project !== undefined && !projectIds.includes(project)) return [292, "Project Not Exists"];
  return Object.hasOwn(repositories, repositoryOf(params)) ? undefined : [230, "Params [ImageName] not available"];
}

function repositoryOf(params: Parameters): string {
  return `${read(params, "RepoName")}/${read(params, "ImageName")}`;
}

function read(params: Parameters, name: string): string | undefined {
  const value = Object.hasOwn(params, name) ? params[name] : undefined;
  return value === undefined || value === null ? undefined : String(value);
}

async function listRequest({ accounts: [account] }: UhubWorld, { repository, baseUrl, limit }: AskedPage): Promise<Request> {
  const slash = repository.indexOf("/");
  const params = {
    Action: "GetImageTag",
    PublicKey: account?.publicKey ?? "",
    RepoName: repository.slice(0, slash),
    ImageName: repository.slice(slash + 1),
    ...(account?.securityToken === undefined ? {} : { SecurityToken: account.securityToken }),
    ...(limit === undefined ? {} : { Limit: String(limit) }),
  };
  const Signature = await sign(params, account?.privateKey ?? "");
  return new Request(`${baseUrl}/?${new URLSearchParams({ ...params, Signature })}`);
}

async function sign({ Signature: _, ...params }: Parameters, privateKey: string): Promise<string> {
  return toHex(await digest("SHA-1", flatten(params) + privateKey));
}

/** Names in byte order, each followed by its value; the items of a list one after the other; a null leaves no trace. */
function flatten(value: unknown): string {
  if (Array.isArray(value)) return value.map(flatten).join("");
  if (typeof value !== "object" || value === null) return String(value);
  const fields = Object.entries(value).filter(([, field]) => field !== null);
  return fields
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, field]) => name + flatten(field))
    .join("");
}

function byUpdateTime(a: UhubTag, b: UhubTag): number {
  return a.UpdateTime < b.UpdateTime ? -1 : a.UpdateTime > b.UpdateTime ? 1 : 0;
}

/** The Action is left out where the gateway does not know it. */
function refuse(action: string | undefined, code: number, message: string): Response {
  const named = action === "GetImageTag" ? { Action: `${action}Response` } : {};
  return answer({ ...named, RetCode: code, Message: message });
}

function answer(body: unknown): Response {
  return Response.json(body, { headers: { "x-ucloud-request-uuid": crypto.randomUUID() } });
}
