// SDK-HMAC-SHA256. OTC publishes no text of it. Access form: https://support.huaweicloud.com/devg-apisign/api-sign-algorithm-002.html;
// Credential form: github:opentelekomcloud/gophertelekomcloud:signer_helper.go

import { argumentError } from "@imagetags/core";
import type { SwrScope } from "@imagetags/core/swr";

export { createSwrAuthentication as createAuthentication } from "@imagetags/core/swr";

export type SignatureForm = "access" | "credential";

/** The scope of a Credential form: empty, as gophertelekomcloud leaves it, the one client seen to use this form with SWR. */
export function toScope(form: SignatureForm): SwrScope | undefined {
  if (form === "access") return undefined;
  if (form === "credential") return { region: "", service: "" };
  throw argumentError("signature", form, 'must be "access" or "credential"');
}
