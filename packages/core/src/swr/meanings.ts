// Codes: https://support.huaweicloud.com/intl/en-us/api-swr/ErrorCode.html and, of the gateway,
// https://support.huaweicloud.com/intl/en-us/devg-apisign/api-sign-errorcode.html. Which are worth a retry is this project's reading.
import type { ErrorKind } from "../errors.ts";

export interface Meaning {
  readonly kind: ErrorKind;
  readonly means: string;
  readonly retryable?: boolean;
  readonly renewCredentials?: true;
  readonly hint?: string;
  /** Whether a clock that is off would explain it. */
  readonly aboutTime?: true;
}

const lockHint = "More than five failed signatures in a row lock the key for a while, so do not simply try again.";
const keysHint = `Check accessKey and secretKey, and that they belong together. ${lockHint}`;
const tokenHint = "The token has run out or is not the region's: give credentials as a function, or a username with its password.";
const permissionHint = "Grant the user read access to the organization or the repository, in SWR or in IAM.";
const repositoryHint = "Check the repository, its organization included, and the region.";
const pathHint =
  'Check region and baseUrl. A "/" in a repository name must reach SWR as "$": this client sends it so, a proxy may have changed it.';

const notFound = { kind: "not-found", hint: repositoryHint } as const;
const refused = { kind: "permission", means: "the caller may not do this", hint: permissionHint } as const;
const throttled = { kind: "throttled", means: "too many requests", retryable: true, hint: "Lower concurrency." } as const;

/** By the vendor's code, without the `SVCSTG.SWR.` of most. */
const meanings = new Map(
  Object.entries<Meaning>({
    "4000014": { kind: "rejected", means: "a parameter is wrong" },
    "4000056": { kind: "rejected", means: "the page size is wrong", hint: "limit and offset go together; limit is at most 1,000." },
    "4001025": { kind: "rejected", means: "a parameter is wrong" },
    "4001028": { kind: "rejected", means: "the organization's name is wrong" },
    "4001029": { kind: "rejected", means: "the repository's name is wrong" },
    "4001035": { kind: "rejected", means: "the filter is wrong" },
    "4010000": { kind: "authentication", means: "the token has run out", renewCredentials: true, hint: tokenHint },
    "4011064": {
      kind: "authentication",
      means: "the account may not act for another",
      hint: "Check which account the credentials are of.",
    },
    "4030170": refused,
    "4031032": throttled,
    "4031042": throttled,
    "4037017": refused,
    "4037018": refused,
    "4037020": refused,
    "4039001": refused,
    "4039002": refused,
    "4040010": { ...notFound, means: "the repository does not exist" },
    "4040048": { ...notFound, means: "the tag does not exist" },
    "4040058": { ...notFound, means: "the organization does not exist" },
    "4040083": { ...notFound, means: "the path does not exist", hint: pathHint },
    "4040113": { ...notFound, means: "the repository does not exist" },
    "4040115": { ...notFound, means: "the tag does not exist" },
    "4041056": { ...notFound, means: "the tag does not exist" },
    "4041057": { ...notFound, means: "the list of tags does not exist" },
    "4041061": { ...notFound, means: "the organization does not exist" },
    "4090023": { kind: "unavailable", means: "the system is busy", retryable: true },
    "5000063": { kind: "unavailable", means: "the list of tags could not be read", retryable: true },
    "5001056": { kind: "unavailable", means: "the list of tags could not be read", retryable: true },
    "APIGW.0101": { kind: "not-found", means: "the gateway knows no such path", hint: pathHint },
    "APIGW.0201": { kind: "unavailable", means: "the gateway got no answer from SWR", retryable: true },
    "APIGW.0308": throttled,
    "S2I.4019000": { kind: "authentication", means: "no credentials reached SWR" },
  }),
);

/** APIGW.0301 has one code for all that can be wrong with credentials; its message tells which. */
const credentialMeanings: readonly (readonly [RegExp, Meaning])[] = [
  [
    /reach the limit/i,
    { kind: "authentication", means: "the key is locked after too many failed signatures", hint: `Wait, then check the key. ${lockHint}` },
  ],
  [
    /aksk signature fail/i,
    {
      kind: "authentication",
      means: "the signature was refused",
      hint: `${keysHint} The message ends with what the server signed.`,
      aboutTime: true,
    },
  ],
  [
    /signature expired/i,
    { kind: "authentication", means: "the signature came too late", hint: "Set this machine's clock right (NTP).", aboutTime: true },
  ],
  [/token/i, { kind: "authentication", means: "the token was refused", renewCredentials: true, hint: tokenHint }],
  [/./s, { kind: "authentication", means: "the credentials were refused", hint: keysHint, aboutTime: true }],
];

/** The meaning of a vendor's code, or `undefined` where only the HTTP status is known. */
export function findMeaning(code: string | number, message: string | undefined): Meaning | undefined {
  // The gateway writes its own name in two ways.
  const name = String(code).replace(/^APIG\./, "APIGW.");
  if (name === "APIGW.0301") return credentialMeanings.find(([pattern]) => pattern.test(message ?? " "))?.[1];
  return meanings.get(name.replace(/^SVCSTG\.SWR\./, ""));
}
