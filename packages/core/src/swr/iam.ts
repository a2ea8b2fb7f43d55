// The exchange of a password for a token, POST /v3/auth/tokens:
// https://support.huaweicloud.com/intl/en-us/api-iam/iam_30_0001.html
import {
  asFields,
  asText,
  asToken,
  type CheckedOptions,
  createExchange,
  createFailure,
  type Failure,
  type SeenAnswer,
} from "@imagetags/core";
import type { SwrPassword, SwrToken } from "./credentials.ts";
import { describeSwrFailure } from "./errors.ts";

export interface TokenExchangeOptions {
  /** Provider id, such as `huawei-swr`. */
  readonly provider: string;
  /** Where IAM answers, without `/v3/auth/tokens`. */
  readonly iamUrl: string;
  /** The credentials as the caller gave them. */
  readonly owner: object;
  readonly options: CheckedOptions;
}

const lifetimeMs = 24 * 3_600_000;
const passwordHint =
  "Check username, password, domain (the account's name) and project (the region's name). Only an IAM user gets a token this way.";

/** Asks IAM for a token of the user's project, timed and retried as every other request. */
export function createTokenExchange({ provider, iamUrl, owner, options }: TokenExchangeOptions) {
  const exchange = createExchange({
    provider,
    options,
    server: iamUrl,
    owner,
    renew: () => false,
    readFailure: (answer) => readIamFailure(provider, answer),
    hintForNetwork: () => "Check iamUrl and region.",
  });
  const url = `${iamUrl}/v3/auth/tokens?nocatalog=true`;
  const headers = { "content-type": "application/json;charset=utf8" };
  return async (credentials: SwrPassword, signal: AbortSignal): Promise<SwrToken> => {
    const request = { method: "POST", url, headers, body: toBody(credentials), secrets: [credentials.password], credentials };
    const answer = await exchange(request, signal);
    return { token: asToken(answer.headers.get("x-subject-token")), expiresAt: readExpiry(answer.body) };
  };
}

function readIamFailure(provider: string, answer: SeenAnswer): Failure | undefined {
  const { status, headers } = answer;
  if (status === 201 && asToken(headers.get("x-subject-token"))) return undefined;
  const who = `${provider}: IAM`;
  const hint = "Check iamUrl.";
  const failure =
    describeSwrFailure(who, answer) ??
    createFailure(who, "unreadable", `the answer holds no token (HTTP status ${status})`, { status, hint });
  if (failure.kind !== "authentication") return { ...failure, provider };
  // A user who is locked is let in again after a while, with the same password.
  return { ...failure, provider, refusesKey: !/lock/i.test(failure.message), hint: passwordHint };
}

function toBody({ username, password, domain, project }: SwrPassword): string {
  const user = { name: username, password, domain: { name: domain } };
  return JSON.stringify({
    auth: { identity: { methods: ["password"], password: { user } }, scope: { project: { name: project } } },
  });
}

// 2020-01-04T09:05:22.701000Z: what follows the second is dropped, because not every engine reads six digits.
function readExpiry(body: unknown): Date {
  const text = asText(asFields(asFields(body).token).expires_at);
  const seconds = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?=(?:\.\d+)?Z$)/.exec(text)?.[0];
  return seconds ? new Date(`${seconds}Z`) : new Date(Date.now() + lifetimeMs);
}
