import { type ClientOptions, type Connection, checkObject, checkOptions, checkUrl, type Dialect, openConnection } from "@imagetags/core";
import { checkSwrRegion, createTokenExchange, type SwrCredentialsOption, swrCredentials, swrPathSerializer } from "@imagetags/core/swr";
import { createAuthentication } from "./authenticate.ts";
import { hintForNetwork, readFailure } from "./errors.ts";
import type { paths } from "./schema.ts";

export interface HuaweiSwrOptions extends ClientOptions {
  /** An access key, an IAM token, or an IAM user with the password; or a function that fetches one of them. */
  readonly credentials: SwrCredentialsOption;
  /** Region of the registry, such as `cn-north-4`: the host names follow from it. */
  readonly region: string;
  /** Where passwords are exchanged for tokens. Default: `baseUrl` where that is given, else the region's IAM. */
  readonly iamUrl?: string;
}

const headers = { "content-type": "application/json" };

/** How requests are sent with these options. */
export function connect(options: HuaweiSwrOptions): Connection<paths> {
  const region = checkSwrRegion(checkObject("options", options).region);
  const checked = checkOptions(options, toEndpoint("swr-api", region));
  const { baseUrl = toEndpoint("iam", region), iamUrl = baseUrl } = options;
  const checkedIamUrl = checkUrl("iamUrl", iamUrl);
  const credentials = swrCredentials(options.credentials, (owner) =>
    createTokenExchange({ provider: "huawei-swr", iamUrl: checkedIamUrl, owner, options: checked }),
  );
  const dialect: Dialect = {
    provider: "huawei-swr",
    domains: ["myhuaweicloud.com", "myhuaweicloud.eu"],
    ...createAuthentication({ credentials }),
    readFailure,
    hintForNetwork,
  };

  return openConnection(dialect, checked, { headers, serializePath: swrPathSerializer });
}

// Regions and hosts: https://developer.huaweicloud.com/endpoint?SWR
function toEndpoint(service: "swr-api" | "iam", region: string): string {
  return `https://${service}.${region}.myhuaweicloud.${region === "eu-west-101" ? "eu" : "com"}`;
}
