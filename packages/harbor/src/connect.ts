import {
  type ClientOptions,
  type Connection,
  type CredentialsOption,
  checkOptions,
  type Dialect,
  encodePath,
  openConnection,
  type SerializePath,
} from "@imagetags/core";
import { optionalCredentialSource } from "@imagetags/core/registry";
import { checkCredentials, createAuthentication, type HarborCredentials } from "./authenticate.ts";
import { readFailure } from "./errors.ts";
import type { paths } from "./schema.ts";

export interface HarborOptions extends ClientOptions {
  /** The server, such as `https://harbor.example.com`. */
  readonly baseUrl: string;
  /** A user or a robot, or a function that fetches one. Default: none, which public projects allow. */
  readonly credentials?: CredentialsOption<HarborCredentials> | undefined;
}

/** How requests are sent with these options. */
export function connect(options: HarborOptions): Connection<paths> {
  const checked = checkOptions(options, "");
  const credentials = optionalCredentialSource(options.credentials, checkCredentials);
  const dialect: Dialect = {
    provider: "harbor",
    ...createAuthentication(credentials),
    readFailure,
  };

  return openConnection(dialect, checked, { serializePath });
}

// Harbor decodes a path before it looks for its parts: a "/" that is encoded once would be one of its own.
const serializePath: SerializePath = (path, values) =>
  encodePath(path, { ...values, repository_name: encodeURIComponent(`${values.repository_name}`) });
