import { type ClientOptions, type Connection, type CredentialsOption, checkOptions, type Dialect, openConnection } from "@imagetags/core";
import { optionalCredentialSource } from "@imagetags/core/registry";
import { checkCredentials, createAuthentication, type DockerHubCredentials } from "./authenticate.ts";
import { readFailure } from "./errors.ts";
import type { paths } from "./schema.ts";

export interface DockerHubOptions extends ClientOptions {
  /** Of an account, or a function that fetches them. Default: none, which is enough for public repositories. */
  readonly credentials?: CredentialsOption<DockerHubCredentials> | undefined;
}

/** How requests are sent with these options. */
export function connect(options: DockerHubOptions = {}): Connection<paths> {
  const checked = checkOptions(options, "https://hub.docker.com");
  const credentials = optionalCredentialSource(options.credentials, checkCredentials);
  const dialect: Dialect = {
    provider: "docker-hub",
    ...createAuthentication(credentials, checked),
    readFailure: (answer) => readFailure(answer, credentials !== undefined),
  };

  return openConnection(dialect, checked);
}
