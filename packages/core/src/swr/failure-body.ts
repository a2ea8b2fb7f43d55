// The four bodies of a failure: SWR's own, new and old (https://support.huaweicloud.com/intl/en-us/api-swr/ErrorCode.html),
// the gateway's (https://support.huaweicloud.com/intl/en-us/devg-apisign/api-sign-errorcode.html), and IAM's.

export interface FailureBody {
  readonly code: string | number;
  readonly message: string | undefined;
  readonly requestId: string | undefined;
}

/** What a body says of a failure, in whichever of their forms; `undefined` when it says nothing. */
export function readFailureBody(body: unknown): FailureBody | undefined {
  const outer = toFields(body);
  const requestId = readText(outer.request_id);
  for (const fields of [outer, toFields(outer.errors), toFields(outer.error)]) {
    const code = readCode(fields.error_code ?? fields.errorCode ?? fields.code);
    if (code === undefined) continue;
    const message = readText(fields.error_msg) ?? readText(fields.errorMessage) ?? readText(fields.message);
    const detail = readText(fields.detail);
    return { code, message: [message, detail].filter(Boolean).join(": ") || undefined, requestId };
  }
  return undefined;
}

/** The fields of an object, or of the first object in an array. */
function toFields(value: unknown): Readonly<Record<string, unknown>> {
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === "object" && first !== null ? first : {};
}

function readCode(value: unknown): string | number | undefined {
  return (typeof value === "string" && value !== "") || typeof value === "number" ? value : undefined;
}

function readText(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
