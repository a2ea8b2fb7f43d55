import {
  type ClientOptions,
  type CredentialsOption,
  checkOptions,
  createReader,
  createSend,
  credentialSource,
  type Dialect,
  type TagReader,
} from "@imagetags/core";
import createClient, { type Client } from "openapi-fetch";
import { readFailure } from "./errors.ts";
import type { paths } from "./schema.ts";
import { checkCredentials, checkProjectId, createSign, type UcloudUhubCredentials } from "./sign.ts";
import { createList, type TagInfo, type TagList } from "./tags.ts";

export interface UcloudUhubOptions extends ClientOptions {
  /** Long-lived or temporary keys, or a function that fetches them. */
  readonly credentials: CredentialsOption<UcloudUhubCredentials>;
  /** Project that the images belong to, such as `org-z44lmf12e`. Default: the account's own; a sub-account has to name one. */
  readonly projectId?: string | undefined;
}

export interface UcloudUhub extends TagReader<TagInfo, TagList> {
  /** The openapi-fetch client underneath: typed by the spec; signed, timed and retried. */
  readonly client: Client<paths>;
}

/**
 * A client for UCloud UHub's GetImageTag, https://docs.ucloud.cn/api/uhub-api/get_image_tag.
 *
 * A repository is `RepoName/ImageName`. Tags come in an order that UCloud does not document, 20 a page; UCloud documents no
 * largest `pageSize`. A signed URL never expires: it is a secret.
 *
 * @throws ImagetagsError of kind `argument` for an option that cannot be right.
 */
export function createUcloudUhub(options: UcloudUhubOptions): UcloudUhub {
  const checked = checkOptions(options, "https://api.ucloud.cn");
  const credentials = credentialSource(options.credentials, checkCredentials);
  const projectId = checkProjectId(options.projectId);
  const dialect: Dialect = {
    provider: "ucloud-uhub",
    sign: createSign({ credentials, projectId }),
    readFailure,
    forgetCredentials: credentials.forget,
  };

  const send = createSend(dialect, checked);
  const headers = { accept: "application/json", "user-agent": checked.userAgent };
  const client = createClient<paths>({ baseUrl: checked.baseUrl, headers, fetch: (request) => send(request) });
  return { client, ...createReader(createList({ client, dialect, send, options: checked })) };
}
