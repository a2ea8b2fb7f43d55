// SWR's list of tags, as Huawei Cloud and Open Telekom Cloud serve it: https://support.huaweicloud.com/api-swr/swr_02_0035.html
import { decode, readInteger, readParameters } from "./query.ts";
import { answerTokenRequest } from "./swr-iam.ts";
import { type FailedSignatures, refuseSignature } from "./swr-signature.ts";
import { pushTag, removeTag, type SwrTag, type SwrWorld } from "./swr-world.ts";
import type { Handler, HandlerOptions, Vendor, VendorRequest } from "./vendor.ts";

/** What one vendor of the family does in its own way. */
export interface SwrVendor extends Pick<Vendor<SwrWorld>, "host" | "environment" | "documentedRepository" | "createWorld"> {
  /** The body in which this vendor's SWR refuses. */
  readonly failureBody: FailureBody;
}

type FailureBody = (code: string, message: string) => unknown;

const tagsPath = /^\/v2\/manage\/namespaces\/([^/]+)\/repos\/([^/]+)\/tags$/;
const declared = ["limit", "offset", "order_column", "order_type", "tag", "filter"];

/** A vendor of the family, with the IAM that issues its tokens. */
export function createSwrVendor({ failureBody, ...vendor }: SwrVendor): Vendor<SwrWorld> {
  return {
    ...vendor,
    createHandler: (options) => createHandler(options, failureBody),
    throttle: () => Response.json(failureBody("SVCSTG.SWR.4031032", "too many requests"), { status: 403 }),
    push: pushTag,
    remove: removeTag,
  };
}

function createHandler(options: HandlerOptions<SwrWorld>, failureBody: FailureBody): Handler {
  const { world, now } = options;
  const failed: FailedSignatures = new Map();
  return async (request) => {
    const { method, path } = request;
    const answer = (status: number, body: unknown, headers: Record<string, string>) =>
      Response.json(body, { status, headers: { date: new Date(now()).toUTCString(), ...headers } });
    const gateway = (status: number, code: string, message: string) => {
      const requestId = createRequestId();
      return answer(status, { error_msg: message, error_code: code, request_id: requestId }, { "x-request-id": requestId });
    };
    const refuse = (code: number, message: string) =>
      answer(Math.floor(code / 10_000), failureBody(`SVCSTG.SWR.${code}`, message), { "x-request-id": createRequestId() });

    if (method === "POST" && path === "/v3/auth/tokens") return answerTokenRequest(request, options);
    const [namespace, name] = tagsPath.exec(path)?.slice(1).map(decode) ?? [];
    if (method !== "GET" || !namespace || !name || name.includes("/")) {
      return gateway(404, "APIGW.0101", "The API does not exist or has not been published in the environment");
    }
    const refusal = await refuseCredentials(request, options, failed);
    if (refusal) return gateway(401, "APIGW.0301", `Incorrect IAM authentication information: ${refusal}`);

    const query = readQuery(request);
    if (!query) return refuse(4000014, "Invalid parameters");
    const { limit, offset, order_column: column, order_type: direction } = query;
    if ((limit === undefined) !== (offset === undefined)) return refuse(4000056, "limit and offset must be used together");
    if ((column === undefined) !== (direction === undefined)) return refuse(4000014, "order_column and order_type must be used together");
    if (!["updated_at", "tag", undefined].includes(column) || !["asc", "desc", undefined].includes(direction)) {
      return refuse(4000014, "order_column or order_type is wrong");
    }
    const [start, count] = [readInteger(offset ?? "0", 0, Number.MAX_SAFE_INTEGER), readInteger(limit ?? "100", 1, 1000)];
    if (start === undefined || count === undefined) return refuse(4000056, "limit or offset is wrong");

    const repository = `${namespace}/${name.replaceAll("$", "/")}`;
    const rows = Object.hasOwn(world.repositories, repository) ? world.repositories[repository] : undefined;
    if (!rows) return refuse(4040010, "The image does not exist");
    const found = sort(
      rows.filter(({ Tag }) => Tag.includes(query.tag ?? "")),
      column,
      direction,
    );
    const page = request.paginate(found, start, count);
    return answer(200, page.rows, { "content-range": `${start}-${page.rows.length}/${page.total}` });
  };
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

/** The parameters, those within `filter` among them; `undefined` when one of them is not declared. */
function readQuery({ url }: VendorRequest): Record<string, string | undefined> | undefined {
  const given = readParameters(url.search);
  const within = (given?.get("filter") ?? "").split("|").filter(Boolean);
  const pairs = within.map((pair) => pair.split("::") as [string, string]);
  // A parameter stands in the query or in `filter`, once, and with its value.
  const contradicts = pairs.some(
    ([name, value], index) => !value || given?.has(name) || pairs.findIndex(([other]) => other === name) !== index,
  );
  if (!given || contradicts) return undefined;
  const query: Record<string, string | undefined> = Object.fromEntries([...given, ...pairs]);
  return Object.keys(query).every((name) => declared.includes(name)) ? query : undefined;
}

function sort(rows: readonly SwrTag[], column = "updated_at", direction = "desc"): SwrTag[] {
  const field = column === "tag" ? "Tag" : "updated";
  const sign = direction === "asc" ? 1 : -1;
  return [...rows].sort((a, b) => sign * (a[field] < b[field] ? -1 : a[field] > b[field] ? 1 : 0));
}

function createRequestId(): string {
  return crypto.randomUUID().replaceAll("-", "");
}
