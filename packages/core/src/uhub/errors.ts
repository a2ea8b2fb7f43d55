// Codes: https://docs.ucloud.cn/api/summary/public, and the longer list of the same gateway that stands with another product,
// https://github.com/UCloudDoc-Team/uiot-core/blob/master/api_guide/retcode.md. Which of them are worth a retry is not
// documented: the marks are this project's reading. The codes that UHub itself adds are not documented at all.
import { type Answer, readStatus } from "../answer.ts";
import type { ErrorKind, Failure } from "../errors.ts";
import { asText } from "../lenient.ts";

export interface UhubVendor {
  /** Provider id, such as `ucloud-uhub`. */
  readonly provider: string;
  /** Where a person finds the keys: half a sentence, for hints. */
  readonly console: string;
}

interface Meaning {
  readonly kind: ErrorKind;
  readonly means: string;
  readonly retryable?: true;
  readonly renewCredentials?: true;
  readonly hint?: string;
}

type Reading = Pick<Answer, "status" | "headers" | "body">;

/** What tells of a vendor's failures, in whatever status they come: mostly in the body of a 200. */
export function createUhubReadFailure(vendor: UhubVendor): (answer: Reading) => Failure | undefined {
  const { provider } = vendor;
  const meanings = createMeanings(vendor);

  return ({ status, headers, body }) => {
    const base = { provider, status, requestId: headers.get("x-ucloud-request-uuid") ?? undefined };
    const http = readStatus(status);
    const { RetCode: code, Message: said, TagSet: rows, TotalCount: total } = toObject(body);
    if (typeof code === "number" && code !== 0) {
      const meaning = meanings.get(code) ?? { ...unknownMeaning(code), ...http };
      return {
        ...base,
        kind: meaning.kind,
        code,
        retryable: meaning.retryable === true,
        renewCredentials: meaning.renewCredentials === true,
        hint: meaning.hint,
        message: `${provider}: ${meaning.means} (code ${code})${asText(said) && `: ${asText(said)}`}`,
      };
    }
    if (http) return { ...base, ...http, message: `${provider}: HTTP status ${status}.` };
    // An image without tags may have no list, as services written in Go answer.
    if (code === 0 && (Array.isArray(rows) || ((rows ?? null) === null && total === 0))) return undefined;
    const message = `${provider}: the answer is JSON, but not the vendor's: it lacks RetCode or TagSet.`;
    return { ...base, kind: "unreadable", retryable: false, message };
  };
}

function createMeanings({ console }: UhubVendor): ReadonlyMap<number, Meaning> {
  const unavailable = { kind: "unavailable", retryable: true, means: "the service is not available" } as const;
  const wrongParameter = { kind: "rejected", hint: "Check the repository, the tag, pageSize and projectId." } as const;
  const notPermitted = {
    kind: "permission",
    hint: "A sub-account has to name its project: set projectId. If it does, grant it UHub's GetImageTag in that project.",
  } as const;
  const lostOnTheWay = "The client always sends it: something between this machine and the vendor may drop it.";

  return new Map<number, Meaning>([
    [110, { ...unavailable, means: "the service behind the gateway did not answer within 60 seconds" }],
    [130, { ...unavailable, means: "the gateway or its authentication failed" }],
    [140, { ...notPermitted, means: "not authorized" }],
    [150, unavailable],
    [151, { ...unavailable, means: "the gateway's cache failed" }],
    [152, { ...unavailable, means: "the service behind the gateway failed" }],
    [153, { kind: "throttled", means: "too many requests", retryable: true, hint: "Ask for less at a time: lower concurrency." }],
    [160, { kind: "rejected", means: "the Action is missing", hint: lostOnTheWay }],
    [161, { kind: "retired", means: "the Action is not known here", hint: "Check baseUrl, and whether the vendor still has UHub." }],
    [170, { kind: "authentication", means: "the signature is missing", hint: lostOnTheWay }],
    [
      171,
      {
        kind: "authentication",
        means: "the signature was refused",
        hint: `Check publicKey and privateKey, and that they belong together; ${console}.`,
      },
    ],
    [
      172,
      {
        kind: "authentication",
        means: "the user does not exist",
        hint: `Check publicKey; ${console}. A "@", "+" or "/" in it that reaches the vendor unescaped, after a proxy for example, ends so too.`,
      },
    ],
    [173, { kind: "permission", means: "the account is restricted", hint: "Ask the vendor's support." }],
    [
      174,
      {
        kind: "authentication",
        means: "the token of the temporary keys is not known",
        renewCredentials: true,
        hint: "Temporary keys ran out, or securityToken does not belong to them: give credentials as a function with expiresAt.",
      },
    ],
    [200, unavailable],
    [210, { ...wrongParameter, means: "a parameter is missing" }],
    [220, { ...wrongParameter, means: "a parameter is out of range" }],
    [230, { ...wrongParameter, means: "a parameter is wrong" }],
    [240, { ...notPermitted, means: "not authorized" }],
    [290, { ...notPermitted, means: "not authorized for the project" }],
    [291, { ...notPermitted, means: "not authorized for the Action" }],
    [292, { kind: "not-found", means: "the project does not exist", hint: "Check projectId." }],
    [293, { ...notPermitted, means: "not authorized for the zone" }],
    [294, { kind: "permission", means: "this machine's IP address was refused", hint: `Allow it for this key; ${console}.` }],
    [295, { kind: "permission", means: "the account's security lock was not passed", hint: `Use a key that needs none; ${console}.` }],
    [299, { ...notPermitted, means: "access management (IAM) refused" }],
    [310, { ...wrongParameter, means: "a parameter is of the wrong type" }],
    [520, { kind: "rejected", means: "the balance is too low", hint: "Top up the account." }],
    [999, unavailable],
  ]);
}

/** The vendor's Go SDK takes the codes from 2000 on, those of the single services, as worth a retry. */
function unknownMeaning(code: number): Meaning {
  const hint = "The vendor does not document this code. Check that the repository exists in this project.";
  const meaning = { kind: "rejected", means: "a code that this client does not know", hint } as const;
  return code >= 2000 ? { ...meaning, retryable: true } : meaning;
}

function toObject(body: unknown): Record<string, unknown> {
  return typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {};
}
