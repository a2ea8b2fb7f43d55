// Codes: https://docs.ucloud.cn/api/summary/public, and the longer list of the same gateway that stands with another product,
// https://github.com/UCloudDoc-Team/uiot-core/blob/master/api_guide/retcode.md. Which of them are worth a retry is not
// documented: the marks are this project's reading. The codes that UHub itself adds are not documented at all.
import {
  asFields,
  asText,
  createFailure,
  describeRefusal,
  type ErrorKind,
  type Failure,
  isCountedList,
  type Meaning,
  readStatus,
  type SeenAnswer,
} from "@imagetags/core";

export interface UhubVendor {
  /** Provider id, such as `ucloud-uhub`. */
  readonly provider: string;
  /** Where the vendor's console shows the keys: its page, or in words. */
  readonly console: string;
}

/** What tells of a vendor's failures, in whatever status they come: mostly in the body of a 200. */
export function createUhubReadFailure({ provider, console }: UhubVendor): (answer: SeenAnswer) => Failure | undefined {
  const meanings = meaningsOf(console);
  return (answer) => {
    const { status, headers, body } = answer;
    const requestId = headers.get("x-ucloud-request-uuid") ?? undefined;
    const { RetCode: code, Message: said, TagSet: rows, TotalCount: total } = asFields(body);
    if (typeof code === "number" && code !== 0) {
      const failure = describeRefusal(provider, answer, { code, said: asText(said), requestId }, meanings);
      return code < 2000 ? failure : { ...failure, ...readOwnCode(asText(said)), hint: "Check repository and projectId." };
    }
    if (readStatus(status)) return describeRefusal(provider, answer, { requestId }, []);
    if (code === 0 && isCountedList(rows, total)) return undefined;
    return createFailure(provider, "unreadable", "the answer lacks RetCode, TagSet or TotalCount", { status, requestId });
  };
}

function meaningsOf(console: string): readonly Meaning[] {
  return [
    { codes: ["110", "130", "150", "151", "152", "200", "999"], kind: "unavailable" },
    { codes: ["153"], kind: "throttled", hint: "Lower concurrency." },
    { codes: ["160", "210", "220", "230", "310"], kind: "rejected", hint: "Check repository, tag, pageSize and projectId." },
    { codes: ["161"], kind: "retired", hint: "Check baseUrl, and whether the vendor still has UHub." },
    { codes: ["170", "171"], kind: "authentication", refusesKey: true, hint: `Check publicKey and privateKey, ${console}.` },
    {
      codes: ["172"],
      kind: "authentication",
      refusesKey: true,
      hint: `Check publicKey, ${console}; a proxy must keep "@", "+" and "/" escaped.`,
    },
    {
      codes: ["174"],
      kind: "authentication",
      renewCredentials: true,
      hint: "If the temporary keys ran out, give credentials as a function with expiresAt.",
    },
    {
      codes: ["140", "240", "290", "291", "293", "299"],
      kind: "permission",
      hint: "Set projectId (a sub-account must), or grant GetImageTag in it.",
    },
    { codes: ["173", "294", "295"], kind: "permission", hint: `See the account's restrictions, and the key's, ${console}.` },
    { codes: ["292"], kind: "not-found", hint: "Check projectId." },
  ];
}

// A service's own code: no page tells what it means, and the vendor's Go SDK asks again. Where the words say what asking again
// cannot mend, it is not asked again.
const lasting: readonly { readonly said: RegExp; readonly kind: ErrorKind }[] = [
  { said: /(not?|n['’]t)( be)? (exist|found)|no such|不存在|未找到/i, kind: "not-found" },
  { said: /permission|denied|forbidden|not allowed|unauthori[sz]ed|无权/i, kind: "permission" },
  { said: /invalid|illegal|missing|param|not support|非法|无效/i, kind: "rejected" },
];

function readOwnCode(words: string): Partial<Failure> {
  const found = lasting.find(({ said }) => said.test(words));
  return found ? { kind: found.kind, retryable: false } : { retryable: true };
}
