import {
  type ClientOptions,
  type Connection,
  type CredentialsOption,
  checkOptions,
  credentialSource,
  type Dialect,
  openConnection,
} from "@imagetags/core";
import { checkCredentials, checkProjectId, createAuthentication, type UcloudUhubCredentials } from "./authenticate.ts";
import { readFailure } from "./errors.ts";
import type { paths } from "./schema.ts";

export interface UcloudUhubOptions extends ClientOptions {
  /** Long-lived or temporary keys, or a function that fetches them. */
  readonly credentials: CredentialsOption<UcloudUhubCredentials>;
  /** Project that the images belong to, such as `org-z44lmf12e`. Default: the account's own; a sub-account has to name one. */
  readonly projectId?: string | undefined;
}

/** How requests are sent with these options. */
export function connect(options: UcloudUhubOptions): Connection<paths> {
  const checked = checkOptions(options, "https://api.ucloud.cn");
  const credentials = credentialSource(options.credentials, checkCredentials);
  const projectId = checkProjectId(options.projectId);
  const dialect: Dialect = {
    provider: "ucloud-uhub",
    ...createAuthentication({ credentials, projectId }),
    readFailure,
  };

  return openConnection(dialect, checked);
}
