import { type ClientOptions, type Connection, type CredentialsOption, checkOptions, type Dialect, openConnection } from "@imagetags/core";
import { optionalCredentialSource } from "@imagetags/core/registry";
import { checkCredentials, createAuthentication, type QuayCredentials } from "./authenticate.ts";
import { readFailure } from "./errors.ts";
import type { paths } from "./schema.ts";

export interface QuayOptions extends ClientOptions {
  /** The OAuth token of an application, or a function that fetches it. Default: none, which public repositories allow. */
  readonly credentials?: CredentialsOption<QuayCredentials> | undefined;
}

/** How requests are sent with these options. */
export function connect(options: QuayOptions = {}): Connection<paths> {
  const checked = checkOptions(options, "https://quay.io");
  const credentials = optionalCredentialSource(options.credentials, checkCredentials);
  const dialect: Dialect = {
    provider: "quay",
    ...createAuthentication(credentials),
    readFailure,
  };

  return openConnection(dialect, checked);
}
