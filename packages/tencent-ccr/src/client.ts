import {
  type ClientOptions,
  type CredentialsOption,
  checkOptions,
  checkText,
  createReader,
  createSend,
  credentialSource,
  type Dialect,
  type TagReader,
} from "@imagetags/core";
import createClient, { type Client } from "openapi-fetch";
import { hintForNetwork, readFailure } from "./errors.ts";
import type { paths } from "./schema.ts";
import { checkCredentials, checkSignatureMethod, createSign, type SignatureMethod, type TencentCcrCredentials } from "./sign.ts";
import { createList, type TagInfo, type TagList } from "./tags.ts";

export interface TencentCcrOptions extends ClientOptions {
  /** Long-lived or temporary keys, or a function that fetches them. */
  readonly credentials: CredentialsOption<TencentCcrCredentials>;
  /** Region of the registry, such as `gz` or `ap-guangzhou`; which form it wants is not documented. */
  readonly region: string;
  /** Default `HmacSHA256`. */
  readonly signatureMethod?: SignatureMethod;
}

export interface TencentCcr extends TagReader<TagInfo, TagList> {
  /** The openapi-fetch client underneath: typed by the spec; signed, timed and retried. */
  readonly client: Client<paths>;
}

/**
 * A client for Tencent Cloud CCR's GetTagList, https://cloud.tencent.com/document/api/457/14658.
 *
 * Tags come in descending order of push time, 100 a page.
 *
 * @throws ImagetagsError of kind `argument` for an option that cannot be right.
 */
export function createTencentCcr(options: TencentCcrOptions): TencentCcr {
  const checked = checkOptions(options, "https://ccr.api.qcloud.com");
  const credentials = credentialSource(options.credentials, checkCredentials);
  const region = checkText("region", options.region, /^[a-z0-9-]+$/, 'must be lower-case letters, digits and "-", such as "gz"');
  const signatureMethod = checkSignatureMethod(options.signatureMethod ?? "HmacSHA256");
  const dialect: Dialect = {
    provider: "tencent-ccr",
    sign: createSign({ credentials, region, signatureMethod }),
    readFailure,
    forgetCredentials: credentials.forget,
    hintForNetwork,
  };

  const send = createSend(dialect, checked);
  const headers = { accept: "application/json", "user-agent": checked.userAgent };
  const client = createClient<paths>({ baseUrl: checked.baseUrl, headers, fetch: (request) => send(request) });
  return { client, ...createReader(createList({ client, dialect, send, options: checked })) };
}
