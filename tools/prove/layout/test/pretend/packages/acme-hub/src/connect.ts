import { type Authentication, type ClientOptions, type Connection, checkOptions, type Dialect, openConnection } from "@imagetags/core";
import { readFailure } from "./errors.ts";
import type { paths } from "./schema.ts";

export interface AcmeHubOptions extends ClientOptions {}

/** Everybody may list. */
const nobody: Authentication = {
  authenticate: async ({ url, headers }) => ({ url, headers, secrets: [] }),
  owner: undefined,
  renew: () => false,
};

/** How requests are sent with these options. */
export function connect(options: AcmeHubOptions): Connection<paths> {
  const checked = checkOptions(options, "https://hub.acme.example");
  const dialect: Dialect = { provider: "acme-hub", ...nobody, readFailure };
  return openConnection(dialect, checked);
}
