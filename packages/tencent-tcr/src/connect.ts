import {
  type ClientOptions,
  type Connection,
  type CredentialsOption,
  checkObject,
  checkOptions,
  checkText,
  credentialSource,
  type Dialect,
  openConnection,
} from "@imagetags/core";
import { checkTencentRegion, tencentDomains, toTencentEndpoint } from "@imagetags/core/tencent";
import { checkCredentials, createAuthentication, type TencentTcrCredentials } from "./authenticate.ts";
import { readFailure } from "./errors.ts";
import type { paths } from "./schema.ts";

export interface TencentTcrOptions extends ClientOptions {
  /** Long-lived or temporary keys, or a function that fetches them. */
  readonly credentials: CredentialsOption<TencentTcrCredentials>;
  /** Region of the registry, such as `ap-guangzhou`. */
  readonly region: string;
  /** Id of the registry, such as `tcr-okmj78`. */
  readonly registryId: string;
}

const headers = { "content-type": "application/json" };

/** How requests are sent with these options. */
export function connect(options: Omit<TencentTcrOptions, "registryId">): Connection<paths> {
  const region = checkTencentRegion(checkObject("options", options).region);
  const checked = checkOptions(options, toTencentEndpoint(region));
  const credentials = credentialSource(options.credentials, checkCredentials);
  const dialect: Dialect = {
    provider: "tencent-tcr",
    domains: tencentDomains,
    ...createAuthentication({ credentials, region }),
    readFailure,
  };

  return openConnection(dialect, checked, { headers });
}

/** Refuses what is no registry. */
export function checkRegistryId(registryId: string): string {
  return checkText("registryId", registryId, /^[\w-]+$/, 'must be letters, digits, "_" and "-", such as "tcr-okmj78"');
}
