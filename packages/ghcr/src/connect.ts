import {
  type ClientOptions,
  type Connection,
  type CredentialsOption,
  checkOptions,
  credentialSource,
  type Dialect,
  openConnection,
} from "@imagetags/core";
import { checkCredentials, createAuthentication, type GhcrCredentials } from "./authenticate.ts";
import { readFailure } from "./errors.ts";
import type { paths } from "./schema.ts";

export interface GhcrOptions extends ClientOptions {
  /** A classic personal access token with `read:packages`, or the GITHUB_TOKEN of a workflow; or a function that fetches it. */
  readonly credentials: CredentialsOption<GhcrCredentials>;
}

const headers = { accept: "application/vnd.github+json", "x-github-api-version": "2022-11-28" };

/** How requests are sent with these options. */
export function connect(options: GhcrOptions): Connection<paths> {
  const checked = checkOptions(options, "https://api.github.com");
  const credentials = credentialSource(options.credentials, checkCredentials);
  const dialect: Dialect = {
    provider: "ghcr",
    ...createAuthentication(credentials),
    readFailure,
  };

  return openConnection(dialect, checked, { headers });
}
