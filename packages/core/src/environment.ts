import { secretError } from "./arguments.ts";

/** Variables by name, such as `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The value of a variable that has to be set.
 *
 * @throws ImagetagsError of kind `argument` naming it.
 */
export function readVariable(env: Environment, name: string, orElse = ""): string {
  const value = env[name];
  if (value) return value;
  throw secretError(`The environment variable ${name}`, `is not set${orElse}`);
}
