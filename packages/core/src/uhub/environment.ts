import { checkObject, type Environment, readVariable } from "@imagetags/core";
import type { UhubCredentials } from "./authenticate.ts";

interface UhubEnvironmentOptions {
  readonly credentials: UhubCredentials;
  readonly projectId: string | undefined;
}

/** The options in the variables `<prefix>_PUBLIC_KEY`, `_PRIVATE_KEY`, `_SECURITY_TOKEN` and `_PROJECT_ID`. */
export function readUhubEnvironment(env: Environment, prefix: string): UhubEnvironmentOptions {
  checkObject("env", env);
  return {
    credentials: {
      publicKey: readVariable(env, `${prefix}_PUBLIC_KEY`),
      privateKey: readVariable(env, `${prefix}_PRIVATE_KEY`),
      securityToken: env[`${prefix}_SECURITY_TOKEN`] || undefined,
    },
    projectId: env[`${prefix}_PROJECT_ID`] || undefined,
  };
}
