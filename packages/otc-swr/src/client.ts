import {
  type ClientOptions,
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
import { createSign, type SignatureForm, toScope } from "./sign.ts";
import { createList, type TagInfo, type TagList } from "./tags.ts";

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

export interface OtcSwr extends TagReader<TagInfo, TagList> {
  /**
   * The openapi-fetch client underneath: typed by the spec; authenticated, timed and retried. It sends the `/` in a
   * repository's name as the `$` that SWR wants.
   */
  readonly client: Client<paths>;
}

/**
 * A client for Open Telekom Cloud SWR's "Querying Image Tags",
 * https://docs.otc.t-systems.com/software-repository-container/api-ref/apis/image_tag_management/querying_image_tags.html.
 *
 * Tags come in descending order of update time, 1,000 a page.
 *
 * @throws ImagetagsError of kind `argument` for an option that cannot be right.
 */
export function createOtcSwr(options: OtcSwrOptions): OtcSwr {
  const region = checkSwrRegion(options.region);
  const checked = checkOptions(options, toEndpoint("swr-api", region));
  const iamUrl = checkUrl("iamUrl", options.iamUrl ?? options.baseUrl ?? toEndpoint("iam", region));
  const exchange = createTokenExchange({ provider: "otc-swr", iamUrl, options: checked });
  const credentials = swrCredentials(options.credentials, exchange);
  const dialect: Dialect = {
    provider: "otc-swr",
    sign: createSign({ credentials, scope: toScope(options.signature ?? "access") }),
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

// Regions and hosts: https://docs.otc.t-systems.com/regions-and-endpoints/
export function toEndpoint(service: "swr-api" | "iam", region: string): string {
  return `https://${service}.${region}.otc.t-systems.com`;
}
