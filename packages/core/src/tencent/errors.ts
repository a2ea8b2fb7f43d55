// Codes: https://cloud.tencent.com/document/api/1141/41604, and those of the product in errors.go of the vendor's SDK for Go
// (tencentcloud/tcr/v20190924). Which of them are worth a retry is not documented; what stands here is this project's reading.
import {
  asFields,
  asText,
  createFailure,
  describeRefusal,
  type Failure,
  type Meaning,
  type Refusal,
  readStatus,
  type SeenAnswer,
} from "@imagetags/core";

export interface TencentVendor {
  /** Provider id, such as `tencent-tcr`. */
  readonly provider: string;
  /** Such as `DescribeImages`: what access management grants. */
  readonly action: string;
  /** The options that say where a repository is, in words. */
  readonly place: string;
  /** Whether the fields of `Response` are those of a success. */
  readonly isSuccess: (response: Readonly<Record<string, unknown>>) => boolean;
}

/** Where the console shows the keys. */
export const tencentKeysHint = "Check secretId and secretKey, https://console.cloud.tencent.com/cam/capi.";

export const tencentTokenHint = "If the temporary keys ran out, give credentials as a function with expiresAt.";

/** What tells of a vendor's failures, in whatever status they come: mostly in the body of a 200. */
export function createTencentReadFailure({
  provider,
  action,
  place,
  isSuccess,
}: TencentVendor): (answer: SeenAnswer) => Failure | undefined {
  const meanings = meaningsOf(action, place);
  return (answer) => {
    const { status, body } = answer;
    const refusal = readTencentRefusal(body);
    if (refusal) return describeRefusal(provider, answer, refusal, meanings);
    if (readStatus(status)) return describeRefusal(provider, answer, {}, []);
    const response = asFields(asFields(body).Response);
    if (isSuccess(response)) return undefined;
    const requestId = asText(response.RequestId) || undefined;
    return createFailure(provider, "unreadable", "the answer's Response lacks what it is to hold", { status, requestId });
  };
}

/** What the envelope of API 3.0 says of a failure. */
export function readTencentRefusal(body: unknown): Refusal | undefined {
  const { Error: error, RequestId: requestId } = asFields(asFields(body).Response);
  const code = asText(asFields(error).Code);
  return code ? { code, said: asText(asFields(error).Message), requestId: asText(requestId) || undefined } : undefined;
}

function meaningsOf(action: string, place: string): readonly Meaning[] {
  // Codes come before the families that they are of: an ErrUnauthorized is no internal error.
  return [
    {
      codes: ["AuthFailure.SignatureExpire"],
      kind: "authentication",
      retryable: true,
      aboutTime: true,
      hint: "The request came late: set this machine's clock right (NTP).",
    },
    { codes: ["AuthFailure.TokenFailure"], kind: "authentication", renewCredentials: true, hint: tencentTokenHint },
    { codes: ["AuthFailure.InvalidAuthorization"], kind: "authentication", hint: "A proxy in between may change headers." },
    {
      codes: ["MFAFailure", "IpInBlacklist", "IpNotInWhitelist"],
      kind: "permission",
      hint: "See the account's security settings in Tencent's console.",
    },
    {
      codes: ["UnauthorizedOperation", "OperationDenied", "ErrUnauthorized", "ErrorTcrUnauthorized"],
      kind: "permission",
      hint: `Grant tcr:${action} in access management (CAM), https://cloud.tencent.com/document/product/598/57160.`,
    },
    { codes: ["AuthFailure.SignatureFailure"], kind: "authentication", aboutTime: true, refusesKey: true, hint: tencentKeysHint },
    {
      codes: ["AuthFailure.SecretIdNotFound", "AuthFailure.InvalidSecretId"],
      kind: "authentication",
      refusesKey: true,
      hint: tencentKeysHint,
    },
    { codes: ["AuthFailure"], kind: "authentication", hint: tencentKeysHint },
    { codes: ["ErrNoUser"], kind: "not-found", hint: "Open the personal edition once in Tencent's console: this account has none." },
    { codes: ["ResourceNotFound", "ErrNotExist"], kind: "not-found", hint: `Check ${place}.` },
    { codes: ["ErrorInstanceNotRunning"], kind: "rejected", hint: "The instance is not running: see Tencent's console." },
    { codes: ["RequestLimitExceeded"], kind: "throttled", hint: "Lower concurrency." },
    { codes: ["InternalError", "ServiceUnavailable", "ResourceUnavailable"], kind: "unavailable" },
    {
      codes: ["ActionOffline"],
      kind: "retired",
      hint: `See what has replaced ${action}, https://cloud.tencent.com/document/product/1141.`,
    },
    {
      codes: ["InvalidAction", "NoSuchVersion", "NoSuchProduct"],
      kind: "rejected",
      hint: "Check baseUrl: this is not the registry's API.",
    },
    { codes: ["UnsupportedRegion"], kind: "rejected", hint: 'Check region, such as "ap-guangzhou".' },
    { codes: ["ResponseSizeLimitExceeded"], kind: "rejected", hint: "Ask for a smaller pageSize." },
    {
      codes: ["MissingParameter", "UnknownParameter", "InvalidParameter", "InvalidParameterValue"],
      kind: "rejected",
      hint: `Check ${place}.`,
    },
  ];
}
