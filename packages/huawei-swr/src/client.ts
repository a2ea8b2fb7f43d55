import {
  type ClientOptions,
  checkObject,
  checkOptions,
  checkSwrRegion,
  checkUrl,
  createReader,
  createSend,
  createTokenExchange,
  type Dialect,
  type SwrCredentialsOption,
  swrCredentials,
  swrPathSerializer,
  type TagReader,
} from "@imagetags/core";
import createClient, { type Client } from "openapi-fetch";
import { hintForNetwork, readFailure } from "./errors.ts";
import type { paths } from "./schema.ts";
import { createSign } from "./sign.ts";
import { createList, type TagInfo, type TagList } from "./tags.ts";

export interface HuaweiSwrOptions extends ClientOptions {
  /** An access key, an IAM token, or an IAM user with the password; or a function that fetches one of them. */
  readonly credentials: SwrCredentialsOption;
  /** Region of the registry, such as `cn-north-4`: the host names follow from it. */
  readonly region: string;
  /** Where passwords are exchanged for tokens. Default: `baseUrl` where that is given, else the region's IAM. */
  readonly iamUrl?: string;
}

export interface HuaweiSwr extends TagReader<TagInfo, TagList> {
  /**
   * The openapi-fetch client underneath: typed by the spec; authenticated, timed and retried. It sends the `/` in a
   * repository's name as the `$` that SWR wants.
   */
  readonly client: Client<paths>;
}

/**
 * A client for Huawei Cloud SWR's ListRepositoryTags, https://support.huaweicloud.com/api-swr/swr_02_0035.html.
 *
 * Tags come in descending order of update time, 1,000 a page.
 *
 * @throws ImagetagsError of kind `argument` for an option that cannot be right.
 */
export function createHuaweiSwr(options: HuaweiSwrOptions): HuaweiSwr {
  const region = checkSwrRegion(checkObject("options", options).region);
  const checked = checkOptions(options, toEndpoint("swr-api", region));
  const iamUrl = checkUrl("iamUrl", options.iamUrl ?? options.baseUrl ?? toEndpoint("iam", region));
  const exchange = createTokenExchange({ provider: "huawei-swr", iamUrl, options: checked });
  const credentials = swrCredentials(options.credentials, exchange);
  const dialect: Dialect = {
    provider: "huawei-swr",
    sign: createSign({ credentials }),
    readFailure,
    forgetCredentials: credentials.forget,
    hintForNetwork,
  };

  const send = createSend(dialect, checked);
  const headers = { accept: "application/json", "content-type": "application/json", "user-agent": checked.userAgent };
  const client = createClient<paths>({
    baseUrl: checked.baseUrl,
    headers,
    pathSerializer: swrPathSerializer,
    fetch: (request) => send(request),
  });
  return { client, ...createReader(createList({ client, dialect, send, options: checked })) };
}

// Regions and hosts: https://developer.huaweicloud.com/endpoint?SWR
function toEndpoint(service: "swr-api" | "iam", region: string): string {
  return `https://${service}.${region}.myhuaweicloud.${region === "eu-west-101" ? "eu" : "com"}`;
}
