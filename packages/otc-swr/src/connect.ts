import { type ClientOptions, type Connection, checkObject, checkOptions, checkUrl, type Dialect, openConnection } from "@imagetags/core";
import { checkSwrRegion, createTokenExchange, type SwrCredentialsOption, swrCredentials, swrPathSerializer } from "@imagetags/core/swr";
import { createAuthentication, type SignatureForm, toScope } from "./authenticate.ts";
import { hintForNetwork, readFailure } from "./errors.ts";
import type { paths } from "./schema.ts";

export interface OtcSwrOptions extends ClientOptions {
  /** An access key, an IAM token, or an IAM user with the password; or a function that fetches one of them. */
  readonly credentials: SwrCredentialsOption;
  /** Region of the registry, `eu-de` or `eu-nl`: the host names follow from it. */
  readonly region: string;
  /** Where passwords are exchanged for tokens. Default: `baseUrl` where that is given, else the region's IAM. */
  readonly iamUrl?: string;
  /**
   * How keys sign: in Huawei's form, or with a derived key. OTC documents neither, and there are clients at work with each;
   * try `credential` if right keys are refused. Default `access`.
   */
  readonly signature?: SignatureForm;
}

const headers = { "content-type": "application/json" };

/** How requests are sent with these options. */
export function connect(options: OtcSwrOptions): Connection<paths> {
  const region = checkSwrRegion(checkObject("options", options).region);
  const checked = checkOptions(options, toEndpoint("swr-api", region));
  const { baseUrl = toEndpoint("iam", region), iamUrl = baseUrl, signature = "access" } = options;
  const checkedIamUrl = checkUrl("iamUrl", iamUrl);
  const credentials = swrCredentials(options.credentials, (owner) =>
    createTokenExchange({ provider: "otc-swr", iamUrl: checkedIamUrl, owner, options: checked }),
  );
  const dialect: Dialect = {
    provider: "otc-swr",
    domains: ["otc.t-systems.com"],
    ...createAuthentication({ credentials, scope: toScope(signature) }),
    readFailure,
    hintForNetwork,
  };

  return openConnection(dialect, checked, { headers, serializePath: swrPathSerializer });
}

// Regions and hosts: https://docs.otc.t-systems.com/regions-and-endpoints/
export function toEndpoint(service: "swr-api" | "iam", region: string): string {
  return `https://${service}.${region}.otc.t-systems.com`;
}
