// Tencent Cloud CCR's GetTagList, from its page (https://cloud.tencent.com/document/api/457/14658) and the common pages of
// API 2.0. Written apart from the client, so that neither can share the other's mistakes.
import { callerFaults, placeFaults, sizeFaults, totalFaults } from "./faults.ts";
import { hmac } from "./hash.ts";
import { readParameters } from "./query.ts";
import {
  createTencentCcrWorld,
  expireTokens,
  pushTag,
  removeTag,
  type TencentCcrWorld,
  type TencentTag,
  tagNames,
} from "./tencent-ccr-world.ts";
import type { AskedPage, Handler, HandlerOptions, Vendor } from "./vendor.ts";

const commonParameters = ["Action", "Region", "Timestamp", "Nonce", "SecretId", "Signature"];
// The vendor's SDKs name themselves in it.
const tolerated = ["RequestClient"];
const windowSeconds = 300;

/** Tencent Cloud CCR in the sandbox. */
export const tencentCcr: Vendor<TencentCcrWorld> = {
  host: /^ccr\.api\.qcloud\.com$/,
  environment: { TENCENTCLOUD_SECRET_ID: "AKIDsandbox", TENCENTCLOUD_SECRET_KEY: "sandbox-secret-key" },
  credentialVariables: { TENCENTCLOUD_SECRET_ID: "id", TENCENTCLOUD_SECRET_KEY: "secret" },
  environmentExpiry: "unaffected",
  credentialOrigins: /^https:\/\/ccr\.api\.qcloud\.com$/,
  credentials: {
    temporary: {
      expiry: "ended",
      origins: /^https:\/\/ccr\.api\.qcloud\.com$/,
      issue({ accounts: [account] }) {
        if (account) account.token ??= "temporary+token/of=tencent";
        return { ...account };
      },
    },
  },
  refusal: { message: "the signature is wrong", code: "4100" },
  documentedRepository: "test/kubetest",
  paging: "row-offset",
  order: "latest-first",
  rows: "tags",
  total: { field: "tagCount" },
  faults: [...placeFaults, ...sizeFaults, ...totalFaults, ...callerFaults, "any-order"],
  createWorld: createTencentCcrWorld,
  createHandler,
  listRequest,
  throttle: () => failure(4400, "too many requests"),
  tags: tagNames,
  push: pushTag,
  remove: removeTag,
  expireTokens,
};

function createHandler({ world, now }: HandlerOptions<TencentCcrWorld>): Handler {
  const seenNonces = new Set<string>();

  return async ({ method, url, body, contract, trust, readRows, lister }) => {
    if (method !== "GET" && method !== "POST") return new Response("405 method not allowed", { status: 405 });
    if (!contract) return new Response("404 page not found", { status: 404 });
    // GET and POST may not be mixed: a POST is read and signed by its form alone.
    const params = readParameters(method === "POST" ? body : url.search);
    if (!params) return failure(4000, "a parameter stands there twice");
    const { accounts, repositories, server } = world;

    const missing = commonParameters.find((name) => !params.get(name));
    if (missing) return failure(4000, `${missing} is missing`);

    const account = accounts.find(({ secretId }) => secretId === params.get("SecretId"));
    if (!account) return failure(4104, "the SecretId does not exist");
    if (account.token !== params.get("Token")) return failure(4105, "the Token is wrong");
    const isSame = (await sign(method, url, params, account.secretKey)) === params.get("Signature");
    if (!trust(isSame)) return failure(4100, "the signature is wrong");

    const [timestamp, nonce] = [params.get("Timestamp") ?? "", params.get("Nonce") ?? ""];
    if (!/^\d+$/.test(timestamp) || !/^[1-9]\d*$/.test(nonce)) return failure(4000, "Timestamp or Nonce is not a positive integer");
    if (Math.abs(now() / 1000 - Number(timestamp)) > windowSeconds) return failure(4200, "the request has expired");
    if (seenNonces.has(`${timestamp} ${nonce}`)) return failure(4500, "the Nonce was used before");
    seenNonces.add(`${timestamp} ${nonce}`);

    if (params.get("Action") !== "GetTagList") return failure(6100, "the Action does not exist");
    const violation = contract.checkParameters(params, tolerated);
    if (violation) return failure(4000, `${violation.parameter} is ${violation.rule}`);
    const repository = params.get("reponame") ?? "";
    if (!Object.hasOwn(repositories, repository)) return failure(5000, "the repository does not exist");

    const found = readRows(world, repository).filter(({ tagName }) => tagName.includes(params.get("tag") ?? ""));
    const page = lister.paginate(
      lister.arrange(found).sort(byPushTime),
      Number(params.get("offset") ?? 0),
      Number(params.get("limit") ?? 20),
    );
    const data = { reponame: repository, server, tagCount: page.total, tagInfo: page.rows };
    return json({ code: 0, message: "", codeDesc: "Success", data });
  };
}

async function listRequest({ accounts: [account] }: TencentCcrWorld, { repository, baseUrl, now, limit }: AskedPage): Promise<Request> {
  const url = new URL(`${baseUrl}/v2/index.php`);
  const params = new Map(
    Object.entries({
      Action: "GetTagList",
      Region: "gz",
      SecretId: account?.secretId ?? "",
      Timestamp: String(Math.floor(now / 1000)),
      Nonce: String(1 + Math.floor(Math.random() * 2 ** 40)),
      ...(account?.token === undefined ? {} : { Token: account.token }),
      reponame: repository,
      ...(limit === undefined ? {} : { limit: String(limit) }),
    }),
  );
  params.set("Signature", await sign("GET", url, params, account?.secretKey ?? ""));
  url.search = new URLSearchParams([...params]).toString();
  return new Request(url);
}

/** The base64 HMAC over the request line and the parameters, without their URL encoding. */
async function sign(method: string, url: URL, params: ReadonlyMap<string, string>, secretKey: string): Promise<string> {
  const names = [...params.keys()].filter((name) => name !== "Signature").sort();
  const pairs = names.map((name) => `${name.replace(/_/g, ".")}=${params.get(name)}`);
  const text = `${method}${url.host}${url.pathname}?${pairs.join("&")}`;
  const hash = params.get("SignatureMethod") === "HmacSHA256" ? "SHA-256" : "SHA-1";
  return btoa(String.fromCharCode(...(await hmac(hash, secretKey, text))));
}

function byPushTime(a: TencentTag, b: TencentTag): number {
  return a.pushTime < b.pushTime ? 1 : a.pushTime > b.pushTime ? -1 : 0;
}

function failure(code: number, message: string): Response {
  return json({ code, message: `(100000)${message}` });
}

function json(body: unknown): Response {
  return Response.json(body, { headers: { date: new Date().toUTCString() } });
}
