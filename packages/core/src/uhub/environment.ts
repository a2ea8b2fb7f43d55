import { secretError } from "../arguments.ts";
import type { UhubCredentials } from "./sign.ts";

type Environment = Readonly<Record<string, string | undefined>>;

interface UhubEnvironmentOptions {
  readonly credentials: UhubCredentials;
  readonly projectId: string | undefined;
}

/** The options in the variables `<prefix>_PUBLIC_KEY`, `_PRIVATE_KEY`, `_SECURITY_TOKEN` and `_PROJECT_ID`. */
export function readUhubEnvironment(env: Environment, prefix: string): UhubEnvironmentOptions {
  const need = (name: string): string => {
    const value = env[name];
    if (!value) throw secretError(`The environment variable ${name}`, "is not set");
    return value;
  };
  return {
    credentials: {
      publicKey: need(`${prefix}_PUBLIC_KEY`),
      privateKey: need(`${prefix}_PRIVATE_KEY`),
      securityToken: env[`${prefix}_SECURITY_TOKEN`] || undefined,
    },
    projectId: env[`${prefix}_PROJECT_ID`] || undefined,
  };
}
