// The exchange of a password for a token, POST /v3/auth/tokens:
// https://support.huaweicloud.com/intl/en-us/api-iam/iam_30_0001.html
import type { Failure } from "../errors.ts";
import type { CheckedOptions } from "../options.ts";
import { createSend, type Dialect } from "../send.ts";
import { unwrap } from "../unwrap.ts";
import type { SwrPassword, SwrToken } from "./credentials.ts";
import { describeSwrFailure } from "./errors.ts";

export interface TokenExchangeOptions {
  /** Provider id, such as `huawei-swr`. */
  readonly provider: string;
  /** Where IAM answers, without `/v3/auth/tokens`. */
  readonly iamUrl: string;
  readonly options: CheckedOptions;
}

const lifetimeMs = 24 * 3_600_000;
const passwordHint =
  "Check username, password, domain (the account's name) and project (the region's name). An account that signs in without an IAM user cannot get a token this way: make an IAM user, or use an access key.";

/** Asks IAM for a token of the user's project, timed and retried as every other request. */
export function createTokenExchange({ provider, iamUrl, options }: TokenExchangeOptions): (credentials: SwrPassword) => Promise<SwrToken> {
  return async (credentials) => {
    const dialect: Dialect = {
      provider,
      sign: async ({ url, headers }) => ({ url, headers, secrets: [credentials.password] }),
      readFailure: ({ status, headers, body }) => {
        const subjectToken = headers.get("x-subject-token");
        if (status === 201 && subjectToken) return undefined;
        const failure = describeSwrFailure(`${provider}: IAM`, { status, headers, body }) ?? unreadable(provider, status);
        return { ...failure, provider, renewCredentials: false, hint: failure.kind === "authentication" ? passwordHint : failure.hint };
      },
      forgetCredentials: () => false,
      hintForNetwork: () => "The token is asked for at iamUrl: check it, and region.",
    };
    const headers = { accept: "application/json", "content-type": "application/json;charset=utf8", "user-agent": options.userAgent };
    const request = new Request(`${iamUrl}/v3/auth/tokens?nocatalog=true`, { method: "POST", headers, body: toBody(credentials) });
    const response = await createSend(dialect, options)(request);
    const body = await response.json().catch(() => undefined);
    unwrap({ data: body, response }, dialect);
    return { token: response.headers.get("x-subject-token") ?? "", expiresAt: readExpiry(body) };
  };
}

function toBody({ username, password, domain, project }: SwrPassword): string {
  const user = { name: username, password, domain: { name: domain } };
  return JSON.stringify({
    auth: { identity: { methods: ["password"], password: { user } }, scope: { project: { name: project } } },
  });
}

// 2020-01-04T09:05:22.701000Z: what follows the second is dropped, because not every engine reads six digits.
function readExpiry(body: unknown): Date {
  const text = String((body as { token?: { expires_at?: unknown } } | undefined)?.token?.expires_at);
  const seconds = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?=(?:\.\d+)?Z$)/.exec(text)?.[0];
  return seconds ? new Date(`${seconds}Z`) : new Date(Date.now() + lifetimeMs);
}

function unreadable(provider: string, status: number): Failure {
  return {
    kind: "unreadable",
    provider,
    status,
    retryable: false,
    message: `${provider}: IAM's answer holds no token (HTTP ${status}).`,
    hint: "Check iamUrl.",
  };
}
