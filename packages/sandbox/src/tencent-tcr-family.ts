// What the two editions of Tencent's registry have in common in API 3.0: the common parameters
// (https://cloud.tencent.com/document/api/1141/41603), the envelope and the error codes
// (https://cloud.tencent.com/document/api/1141/41604).
import type { Contract } from "./contract.ts";
import { callerFaults, placeFaults, sizeFaults, totalFaults } from "./faults.ts";
import type { Lister } from "./page.ts";
import { isSigned, readAuthorization, signRequest } from "./tencent-tcr-signature.ts";
import type { AskedPage, Handler, HandlerOptions, Vendor, VendorRequest } from "./vendor.ts";

export interface TencentTcrWorld<Row> {
  /** Keys that may sign. Temporary ones have a `token`. */
  accounts: { secretId: string; secretKey: string; token?: string }[];
  /** Rows by repository, `namespace/name`. */
  repositories: Record<string, Row[]>;
}

export type Fields = Readonly<Record<string, unknown>>;
export type Refusal = readonly [code: string, message: string];

/** What an edition has of its own. */
export interface Edition<Row, World extends TencentTcrWorld<Row>> {
  readonly action: string;
  /** The request's fields that must be there. */
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** The repository that is asked for, `namespace/name`. */
  readonly repositoryOf: (fields: Fields) => string;
  /** Why that repository cannot be listed. */
  readonly refuse: (world: World, fields: Fields) => Refusal | undefined;
  /** What the answer holds beside the request's ID. */
  readonly list: (world: World, fields: Fields, rows: readonly Row[], lister: Lister) => Fields;
  /** The fields of a request for a repository's tags. */
  readonly ask: (world: World, repository: string) => Fields;
}

const windowSeconds = 300;

const origins = /^https:\/\/tcr\.(?:intl\.|[a-z]+(?:-[a-z]+)+\.)?tencentcloudapi\.com$/;

/** What an edition states as its own, and what both have in common. */
export function createTcrFacts<Row, World extends TencentTcrWorld<Row>>(edition: Edition<Row, World>) {
  return {
    host: /^tcr\.(?:intl\.|[a-z]+(?:-[a-z]+)+\.)?tencentcloudapi\.com$/,
    isFor: (headers: Headers) => headers.get("x-tc-action") === edition.action,
    credentialVariables: { TENCENTCLOUD_SECRET_ID: "id", TENCENTCLOUD_SECRET_KEY: "secret" },
    credentialOrigins: origins,
    environmentExpiry: "unaffected",
    credentials: {
      temporary: {
        expiry: "ended",
        origins,
        issue({ accounts: [account] }: World) {
          if (account) account.token ??= "temporary+token/of=tencent";
          return { ...account };
        },
      },
    },
    refusal: { message: "the credentials could not be validated", code: "AuthFailure.SignatureFailure" },
    rows: "tags",
    faults: [...placeFaults, ...sizeFaults, ...totalFaults, ...callerFaults, "any-order"],
    createHandler: createTcrHandler(edition),
    async listRequest(world: World, { repository, baseUrl, now, limit }: AskedPage): Promise<Request> {
      const fields = { ...edition.ask(world, repository), ...(limit === undefined ? {} : { Limit: limit }) };
      const [account] = world.accounts;
      const headers = new Headers({
        "content-type": "application/json",
        "x-tc-action": edition.action,
        "x-tc-version": "2019-09-24",
        "x-tc-region": "ap-guangzhou",
        "x-tc-timestamp": String(Math.floor(now / 1000)),
        ...(account?.token === undefined ? {} : { "x-tc-token": account.token }),
      });
      return signRequest(`${baseUrl}/`, headers, JSON.stringify(fields), account ?? { secretId: "", secretKey: "" });
    },
    throttle: (now: number) => refuse(["RequestLimitExceeded", "more than 100 requests in a second"], now),
    expireTokens,
  } satisfies Partial<Vendor<World>>;
}

/** Answers an edition's action for a world. */
function createTcrHandler<Row, World extends TencentTcrWorld<Row>>(edition: Edition<Row, World>) {
  return ({ world, now }: HandlerOptions<World>): Handler =>
    async (request) => {
      const { headers, body, contract, readRows, lister } = request;
      if (!contract) return new Response("404 page not found", { status: 404 });
      const caller = (await checkCaller(request, world.accounts, now())) ?? checkAction(headers, edition.action);
      if (caller) return refuse(caller, now());
      const fields = readFields(body);
      if (!fields) return refuse(["InvalidParameter", "the body is not a JSON object"], now());
      const refusal = checkFields(fields, edition, contract) ?? edition.refuse(world, fields);
      if (refusal) return refuse(refusal, now());
      const rows = readRows<Row>(world, edition.repositoryOf(fields));
      return answer(edition.list(world, fields, rows, lister), now());
    };
}

async function checkCaller(
  request: VendorRequest,
  accounts: TencentTcrWorld<unknown>["accounts"],
  nowMs: number,
): Promise<Refusal | undefined> {
  const { headers, trust } = request;
  const missing = ["Authorization", "X-TC-Action", "X-TC-Version", "X-TC-Region", "X-TC-Timestamp"].find((name) => !headers.get(name));
  if (missing) return ["MissingParameter", `the header ${missing} is missing`];
  if (!/^application\/json(?:; ?charset=utf-8)?$/i.test(headers.get("content-type") ?? ""))
    return ["InvalidParameter", "Content-Type is not application/json"];
  const timestamp = headers.get("x-tc-timestamp") ?? "";
  if (!/^[1-9]\d{0,10}$/.test(timestamp)) return ["InvalidParameter", "X-TC-Timestamp is not a count of seconds"];

  const authorization = readAuthorization(headers.get("authorization"));
  const day = new Date(Number(timestamp) * 1000).toISOString().slice(0, 10);
  if (authorization?.service !== "tcr" || authorization.date !== day)
    return ["AuthFailure.InvalidAuthorization", "the Authorization header does not follow the standard"];
  if (Math.abs(nowMs / 1000 - Number(timestamp)) > windowSeconds) return ["AuthFailure.SignatureExpire", "the signature has expired"];
  const account = accounts.find(({ secretId }) => secretId === authorization.secretId);
  if (!account) return ["AuthFailure.SecretIdNotFound", "the SecretId is not found"];
  if ((account.token ?? null) !== headers.get("x-tc-token")) return ["AuthFailure.TokenFailure", "the token is wrong"];
  if (!trust(await isSigned(request, authorization, account.secretKey)))
    return ["AuthFailure.SignatureFailure", "the credentials could not be validated"];
  return undefined;
}

function checkAction(headers: Headers, action: string): Refusal | undefined {
  if (headers.get("x-tc-version") !== "2019-09-24") return ["NoSuchVersion", "the version does not exist"];
  if (headers.get("x-tc-action") !== action) return ["InvalidAction", "the action does not exist"];
  // As in ap-guangzhou, ap-shanghai-fsi and na-siliconvalley; the short names of API 2.0 are no regions here.
  if (!/^[a-z]{2}-[a-z]+(?:-[a-z]+)*$/.test(headers.get("x-tc-region") ?? "")) return ["UnsupportedRegion", "no such region"];
  return undefined;
}

function readFields(body: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function checkFields(
  fields: Fields,
  { required, optional }: Pick<Edition<unknown, TencentTcrWorld<unknown>>, "required" | "optional">,
  contract: Contract,
): Refusal | undefined {
  const missing = required.find((name) => !Object.hasOwn(fields, name));
  if (missing) return ["MissingParameter", `${missing} is missing`];
  const unknown = Object.keys(fields).find((name) => ![...required, ...optional].includes(name));
  if (unknown) return ["UnknownParameter", `${unknown} is not recognized`];
  return contract.acceptsBody(fields) ? undefined : ["InvalidParameter", "the value of a parameter is not valid"];
}

function refuse([Code, Message]: Refusal, nowMs: number): Response {
  return answer({ Error: { Code, Message } }, nowMs);
}

function answer(fields: Fields, nowMs: number): Response {
  const body = { Response: { ...fields, RequestId: crypto.randomUUID() } };
  return Response.json(body, { headers: { date: new Date(nowMs).toUTCString() } });
}

function expireTokens({ accounts }: TencentTcrWorld<unknown>): void {
  for (const account of accounts) if (account.token !== undefined) account.token = crypto.randomUUID();
}
