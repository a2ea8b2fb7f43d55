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

/** The variables that say where a server is, and who asks it. */
export interface ServerVariables {
  readonly url: string;
  /** Where the server is that is asked when no variable names one. */
  readonly usual?: string;
  readonly credentials: readonly string[];
}

/**
 * The server that a variable names, or that is known from elsewhere, such as the host of a reference. The credentials of an
 * environment are for its own server only.
 *
 * @throws ImagetagsError of kind `argument` naming the variable, where there are credentials for another one.
 */
export function readServer(env: Environment, { url, usual, credentials }: ServerVariables, given: string | undefined): string | undefined {
  const named = env[url] || undefined;
  const own = named ?? usual;
  if (given === undefined || (own !== undefined && hostOf(own) === hostOf(given))) return named ?? given;
  const secret = credentials.find((name) => env[name]);
  if (secret === undefined) return given;
  const whose = named === undefined && usual !== undefined ? hostOf(usual) : `the server that ${url} names`;
  throw secretError(`The environment variable ${secret}`, `is for ${whose}, and not for ${hostOf(given)}: set ${url}`);
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
