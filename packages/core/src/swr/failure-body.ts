// The four bodies of a failure: SWR's own, new and old (https://support.huaweicloud.com/intl/en-us/api-swr/ErrorCode.html),
// the gateway's (https://support.huaweicloud.com/intl/en-us/devg-apisign/api-sign-errorcode.html), and IAM's.
import { asFields, asText, type Refusal } from "@imagetags/core";

/** What a body says of a failure, in whichever of their forms; `undefined` when it says nothing. */
export function readFailureBody(body: unknown): Refusal | undefined {
  const outer = firstFields(body);
  for (const fields of [outer, firstFields(outer.errors), firstFields(outer.error)]) {
    const code = fields.error_code ?? fields.errorCode ?? fields.code;
    if (!asText(code)) continue;
    const message = fields.error_msg ?? fields.errorMessage ?? fields.message;
    const said = [message, fields.detail].map(asText).filter(Boolean).join(": ");
    return { code: typeof code === "number" ? code : asText(code), said, requestId: asText(outer.request_id) || undefined };
  }
  return undefined;
}

/** The fields of an object, or of the first object in an array. */
function firstFields(value: unknown): Readonly<Record<string, unknown>> {
  return asFields(Array.isArray(value) ? value[0] : value);
}
