import {
  type ClientOptions,
  type Connection,
  type CredentialsOption,
  checkOptions,
  checkText,
  credentialSource,
  type Dialect,
  openConnection,
} from "@imagetags/core";
import { tencentDomains } from "@imagetags/core/tencent";
import {
  checkCredentials,
  checkSignatureMethod,
  createAuthentication,
  type SignatureMethod,
  type TencentCcrCredentials,
} from "./authenticate.ts";
import { hintForNetwork, readFailure } from "./errors.ts";
import type { paths } from "./schema.ts";

export interface TencentCcrOptions extends ClientOptions {
  /** Long-lived or temporary keys, or a function that fetches them. */
  readonly credentials: CredentialsOption<TencentCcrCredentials>;
  /** Region of the registry, such as `gz` or `ap-guangzhou`; which form it needs is not documented. */
  readonly region: string;
  /** Default `HmacSHA256`. */
  readonly signatureMethod?: SignatureMethod;
}

/** How requests are sent with these options. */
export function connect(options: TencentCcrOptions): Connection<paths> {
  const checked = checkOptions(options, "https://ccr.api.qcloud.com");
  const credentials = credentialSource(options.credentials, checkCredentials);
  const region = checkText("region", options.region, /^[a-z0-9-]+$/, 'must be lower-case letters, digits and "-", such as "gz"');
  const { signatureMethod = "HmacSHA256" } = options;
  const dialect: Dialect = {
    provider: "tencent-ccr",
    domains: tencentDomains,
    ...createAuthentication({ credentials, region, signatureMethod: checkSignatureMethod(signatureMethod) }),
    readFailure,
    hintForNetwork,
  };

  return openConnection(dialect, checked);
}
