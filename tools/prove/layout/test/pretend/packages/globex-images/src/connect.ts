import {
  type ClientOptions,
  type Connection,
  type CredentialsOption,
  checkOptions,
  credentialSource,
  type Dialect,
  openConnection,
} from "@imagetags/core";
import { checkCredentials, createAuthentication, type GlobexCredentials } from "./authenticate.ts";
import { readFailure } from "./errors.ts";
import type { paths } from "./schema.ts";

export interface GlobexImagesOptions extends ClientOptions {
  /** A token, or a function that fetches it. */
  readonly credentials: CredentialsOption<GlobexCredentials>;
}

/** How requests are sent with these options. */
export function connect(options: GlobexImagesOptions): Connection<paths> {
  const checked = checkOptions(options, "https://api.globex.example");
  const source = credentialSource(options.credentials, checkCredentials);
  const dialect: Dialect = { provider: "globex-images", ...createAuthentication(source), readFailure };
  return openConnection(dialect, checked, { headers: { "content-type": "application/json" } });
}
