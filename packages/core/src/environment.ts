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

/**
 * The server that a variable names, or that is known from elsewhere, such as the host of a reference. The credentials of an environment
 * are for its own server only.
 *
 * @throws ImagetagsError of kind `argument` naming the variable, where the two differ.
 */
export function readServer(env: Environment, name: string, given: string | undefined): string | undefined {
  const own = env[name] || undefined;
  if (own === undefined || given === undefined || hostOf(own) === hostOf(given)) return own ?? given;
  throw secretError(
    `The environment variable ${name}`,
    `names another server than ${hostOf(given)}, and the credentials beside it are for that one`,
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
