// Codes: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DescribeImages.html#API_DescribeImages_Errors and
// https://docs.aws.amazon.com/AmazonECR/latest/APIReference/CommonErrors.html; the names of throttling are those that AWS's SDKs try again.
import { asFields, asText, createFailure, describeRefusal, type Failure, type Meaning, readStatus, type SeenAnswer } from "@imagetags/core";

const provider = "aws-ecr";

const keysHint = "Check accessKeyId and secretAccessKey; temporary keys need their sessionToken.";
const clockHint = "Set this machine's clock right (NTP).";
const placeHint = "Check the repository, written without its host, and region and registryId: it is in one region of one account.";

const meanings: readonly Meaning[] = [
  { codes: ["InvalidParameterException"], said: /nextToken/, kind: "incomplete", hint: "The listing took too long: list again." },
  { codes: ["RepositoryNotFoundException"], kind: "not-found", hint: placeHint },
  { codes: ["ImageNotFoundException"], kind: "not-found", hint: "Check the tag or the digest." },
  {
    codes: ["AccessDeniedException", "AccessDenied"],
    kind: "permission",
    hint: "Grant ecr:DescribeImages on this repository; one of another account needs a repository policy there too.",
  },
  {
    codes: ["OptInRequired", "SubscriptionRequiredException"],
    kind: "permission",
    hint: "Enable the region, or the service, for the account.",
  },
  {
    codes: ["InvalidSignatureException"],
    said: /scoped to (a valid|correct)/,
    kind: "rejected",
    hint: "region is not the region of baseUrl.",
  },
  {
    codes: ["InvalidSignatureException"],
    said: /expired|not yet current/,
    kind: "authentication",
    retryable: true,
    aboutTime: true,
    hint: clockHint,
  },
  {
    codes: ["RequestExpired", "RequestTimeTooSkewed", "RequestInTheFuture"],
    kind: "authentication",
    retryable: true,
    aboutTime: true,
    hint: clockHint,
  },
  { codes: ["InvalidSignatureException", "SignatureDoesNotMatch"], kind: "authentication", refusesKey: true, hint: keysHint },
  { codes: ["UnrecognizedClientException", "InvalidClientTokenId"], kind: "authentication", refusesKey: true, hint: keysHint },
  {
    codes: ["ExpiredTokenException", "ExpiredToken"],
    kind: "authentication",
    renewCredentials: true,
    hint: "The temporary keys ran out: give credentials as a function.",
  },
  {
    codes: ["MissingAuthenticationTokenException", "MissingAuthenticationToken", "IncompleteSignatureException", "IncompleteSignature"],
    kind: "authentication",
    hint: "A proxy must keep all headers.",
  },
  {
    codes: [
      "ThrottlingException",
      "ThrottleException",
      "Throttling",
      "TooManyRequestsException",
      "RequestLimitExceeded",
      "RequestThrottledException",
      "SlowDown",
    ],
    kind: "throttled",
    hint: "Lower concurrency: the limit is the account's, in this region.",
  },
  {
    codes: ["ServerException", "InternalFailure", "InternalServerError", "ServiceUnavailable", "ServiceUnavailableException"],
    kind: "unavailable",
  },
  { codes: ["UnknownOperationException"], kind: "rejected", hint: "Check baseUrl: this endpoint is not ECR's." },
];

/** The failure that an answer reports, if any. */
export function readFailure(answer: SeenAnswer): Failure | undefined {
  const { status, headers, body } = answer;
  const { imageDetails, nextToken, __type: type, message, Message } = asFields(body);
  const isToken = typeof (nextToken ?? "") === "string";
  if (status < 300 && Array.isArray(imageDetails) && isToken) return undefined;
  const requestId = headers.get("x-amzn-requestid") ?? undefined;
  // A name may have the namespace of its model before it, and in the header an address behind it.
  const code = (asText(type) || headers.get("x-amzn-errortype") || "").replace(/^.*#/, "").replace(/:.*/, "");
  // With 400 AWS answers most of its refusals, a throttled request among them: only the name tells which.
  const isNameless = code === "" && status === 400;
  if (isNameless) return createFailure(provider, "unreadable", "the refusal has no name", { status, retryable: true, requestId });
  if (code || readStatus(status)) {
    return describeRefusal(provider, answer, { code: code || undefined, said: asText(message) || asText(Message), requestId }, meanings);
  }
  return createFailure(provider, "unreadable", isToken ? "the answer lacks imageDetails" : "nextToken is no text", { status, requestId });
}

/** What to do about a request that got no answer. */
export function hintForNetwork(code: string | undefined): string | undefined {
  return code === "ENOTFOUND" ? "Check region or baseUrl: the host name comes from there." : undefined;
}
