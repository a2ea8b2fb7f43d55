// SWR's list of tags, as Huawei Cloud and Open Telekom Cloud serve it: https://support.huaweicloud.com/api-swr/swr_02_0035.html
import { callerFaults, placeFaults, sizeFaults, totalFaults } from "./faults.ts";
import { decode, readParameters } from "./query.ts";
import { answerTokenRequest } from "./swr-iam.ts";
import { type FailedSignatures, refuseSignature, signRequest } from "./swr-signature.ts";
import { expireTokens, pushTag, removeTag, type SwrTag, type SwrWorld, tagNames } from "./swr-world.ts";
import type { AskedPage, Handler, HandlerOptions, Vendor, VendorRequest } from "./vendor.ts";

/** What one vendor of the family does in its own way. */
export interface SwrVendor extends Pick<Vendor<SwrWorld>, "environment" | "credentialVariables" | "documentedRepository" | "createWorld"> {
  /** A regular expression of what follows the region in its host names. */
  readonly domain: string;
  /** The body in which this vendor's SWR refuses. */
  readonly failureBody: FailureBody;
}

type FailureBody = (code: string, message: string) => unknown;

const tagsPath = /^\/v2\/manage\/namespaces\/([^/]+)\/repos\/([^/]+)\/tags$/;
// The code of what is wrong with a parameter, where it is not 4000014.
const parameterCodes: Readonly<Record<string, number>> = { limit: 4000056, offset: 4000056, namespace: 4001028, repository: 4001029 };

/** A vendor of the family, with the IAM that issues its tokens. */
export function createSwrVendor({ domain, failureBody, ...vendor }: SwrVendor): Vendor<SwrWorld> {
  const registry = new RegExp(`^https://swr-api\\.[a-z0-9-]+\\.${domain}$`);
  return {
    ...vendor,
    host: new RegExp(`^(?:swr-api|iam)\\.[a-z0-9-]+\\.${domain}$`),
    credentialOrigins: registry,
    environmentExpiry: "unaffected",
    credentials: {
      temporary: { expiry: "ended", origins: registry, issue: issueTemporaryKey },
      token: { expiry: "ended", origins: registry, issue: issueToken },
      password: {
        expiry: "renewed",
        origins: new RegExp(`^https://iam\\.[a-z0-9-]+\\.${domain}$`),
        issue: ({ users: [user] }) => ({ ...user }),
      },
    },
    refusal: { message: "Incorrect IAM authentication information", code: "APIGW.0301" },
    paging: "row-offset",
    order: "latest-first",
    rows: "tags",
    total: { header: "content-range" },
    faults: [...placeFaults, ...sizeFaults, ...totalFaults, ...callerFaults, "any-order"],
    listRequest,
    createHandler: (options) => createHandler(options, failureBody),
    throttle: () => Response.json(failureBody("SVCSTG.SWR.4031032", "too many requests"), { status: 403 }),
    tags: tagNames,
    push: pushTag,
    remove: removeTag,
    expireTokens,
  };
}

function createHandler(options: HandlerOptions<SwrWorld>, failureBody: FailureBody): Handler {
  const { world, now } = options;
  const failed: FailedSignatures = new Map();
  return async (request) => {
    const { path, contract, readRows, lister } = request;
    const answer = (status: number, body: unknown, headers: Record<string, string>) =>
      Response.json(body, { status, headers: { date: new Date(now()).toUTCString(), ...headers } });
    const gateway = (status: number, code: string, message: string) => {
      const requestId = createRequestId();
      return answer(status, { error_msg: message, error_code: code, request_id: requestId }, { "x-request-id": requestId });
    };
    const refuse = (code: number, message: string) =>
      answer(Math.floor(code / 10_000), failureBody(`SVCSTG.SWR.${code}`, message), { "x-request-id": createRequestId() });

    if (contract && path === "/v3/auth/tokens") return answerTokenRequest(request, contract, options);
    const [namespace, name] = tagsPath.exec(path)?.slice(1).map(decode) ?? [];
    if (!contract || request.method !== "GET" || !namespace || !name || name.includes("/")) {
      return gateway(404, "APIGW.0101", "The API does not exist or has not been published in the environment");
    }
    const refusal = await refuseCredentials(request, options, failed);
    if (refusal) return gateway(401, "APIGW.0301", `Incorrect IAM authentication information: ${refusal}`);

    const query = readQuery(request);
    if (!query) return refuse(4000014, "Invalid parameters");
    const violation = contract.checkParameters(new Map([...query, ["namespace", namespace], ["repository", name]]));
    if (violation) return refuse(parameterCodes[violation.parameter] ?? 4000014, `${violation.parameter} is ${violation.rule}`);
    if (query.has("limit") !== query.has("offset")) return refuse(4000056, "limit and offset must be used together");
    const [column, direction] = [query.get("order_column"), query.get("order_type")];
    if ((column === undefined) !== (direction === undefined)) return refuse(4000014, "order_column and order_type must be used together");
    if (!["updated_at", "tag", undefined].includes(column)) return refuse(4000014, "order_column is wrong");

    const repository = `${namespace}/${name.replaceAll("$", "/")}`;
    if (!Object.hasOwn(world.repositories, repository)) return refuse(4040010, "The image does not exist");
    const found = readRows(world, repository).filter(({ Tag }) => Tag.includes(query.get("tag") ?? ""));
    const [offset, limit] = [Number(query.get("offset") ?? 0), Number(query.get("limit") ?? 100)];
    const page = lister.paginate(sort(lister.arrange(found), column, direction), offset, limit);
    return answer(200, page.rows, { "content-range": `${offset}-${page.rows.length}/${page.total}` });
  };
}

async function listRequest({ keys: [key] }: SwrWorld, { repository, baseUrl, now, limit }: AskedPage): Promise<Request> {
  const slash = repository.indexOf("/");
  const [namespace, name] = [repository.slice(0, slash), repository.slice(slash + 1).replaceAll("/", "$")];
  const query = limit === undefined ? "" : `?limit=${limit}&offset=0`;
  const url = new URL(`${baseUrl}/v2/manage/namespaces/${namespace}/repos/${encodeURIComponent(name)}/tags${query}`);
  const headers = await signRequest(url, key ?? { accessKey: "", secretKey: "" }, now);
  return new Request(url, { headers });
}

function issueTemporaryKey({ keys: [key] }: SwrWorld) {
  if (key) key.securityToken ??= "temporary+token/of=swr";
  return { ...key };
}

function issueToken({ tokens }: SwrWorld) {
  tokens["a-token-that-iam-issued"] = Number.MAX_SAFE_INTEGER;
  return { token: "a-token-that-iam-issued" };
}

/** Why the caller is not known; `undefined` when it is, by a token or by a signature. */
async function refuseCredentials(
  request: VendorRequest,
  { world, now }: HandlerOptions<SwrWorld>,
  failed: FailedSignatures,
): Promise<string | undefined> {
  const token = request.headers.get("x-auth-token");
  if (token !== null) {
    if (!Object.hasOwn(world.tokens, token)) return "decrypt token fail";
    return (world.tokens[token] ?? 0) > now() ? undefined : "token expires";
  }
  if (!request.headers.has("authorization")) return "x-auth-token not found";
  return refuseSignature(request, world.keys, now(), failed);
}

/** The parameters, those within `filter` among them; `undefined` when one has two values, or none. */
function readQuery({ url }: VendorRequest): Map<string, string> | undefined {
  const query = readParameters(url.search);
  const within = (query?.get("filter") ?? "").split("|").filter(Boolean);
  for (const [name = "", value] of within.map((pair) => pair.split("::"))) {
    if (!value || query?.has(name)) return undefined;
    query?.set(name, value);
  }
  return query;
}

function sort(rows: SwrTag[], column = "updated_at", direction = "desc"): SwrTag[] {
  const field = column === "tag" ? "Tag" : "updated";
  const sign = direction === "asc" ? 1 : -1;
  return rows.sort((a, b) => sign * (a[field] < b[field] ? -1 : a[field] > b[field] ? 1 : 0));
}

function createRequestId(): string {
  return crypto.randomUUID().replaceAll("-", "");
}
