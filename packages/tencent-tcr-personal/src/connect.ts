import {
  type ClientOptions,
  type Connection,
  type CredentialsOption,
  checkObject,
  checkOptions,
  credentialSource,
  type Dialect,
  openConnection,
} from "@imagetags/core";
import { checkTencentRegion, tencentDomains, toTencentEndpoint } from "@imagetags/core/tencent";
import { checkCredentials, createAuthentication, type TencentTcrPersonalCredentials } from "./authenticate.ts";
import { readFailure } from "./errors.ts";
import type { paths } from "./schema.ts";

export interface TencentTcrPersonalOptions extends ClientOptions {
  /** Long-lived or temporary keys, or a function that fetches them. */
  readonly credentials: CredentialsOption<TencentTcrPersonalCredentials>;
  /** Region of the registry, such as `ap-guangzhou`. */
  readonly region: string;
}

const headers = { "content-type": "application/json" };

/** How requests are sent with these options. */
export function connect(options: TencentTcrPersonalOptions): Connection<paths> {
  const region = checkTencentRegion(checkObject("options", options).region);
  const checked = checkOptions(options, toTencentEndpoint(region));
  const credentials = credentialSource(options.credentials, checkCredentials);
  const dialect: Dialect = {
    provider: "tencent-tcr-personal",
    domains: tencentDomains,
    ...createAuthentication({ credentials, region }),
    readFailure,
  };

  return openConnection(dialect, checked, { headers });
}
