import http from "node:http";
import { UsageError } from "./usage-error.ts";

const variables = ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"];

/**
 * Lets requests go through the proxy that the environment names, but for the hosts in `NO_PROXY`: Node does not by itself, unless
 * `NODE_USE_ENV_PROXY` is set.
 *
 * @param warn - told where this Node cannot.
 * @throws UsageError for a proxy that cannot be asked, naming its variable, never its value: there may be a password in it.
 */
export function useProxyOf(env: NodeJS.ProcessEnv, warn: (line: string) => void): void {
  const named = variables.filter((name) => env[name]);
  if (env.NODE_USE_ENV_PROXY || named.length === 0) return;
  const wrong = named.find((name) => !isProxy(env[name] ?? ""));
  if (wrong !== undefined) {
    throw new UsageError(
      `The environment variable ${wrong} must be the URL of an HTTP proxy.`,
      'Write it as http://proxy.example:3128; in a name or a password, "@", ":", "/" and "%" are percent-encoded.',
    );
  }
  // Since Node 24.14.
  if ("setGlobalProxyFromEnv" in http) http.setGlobalProxyFromEnv(env);
  else warn("note: this Node does not use the proxy that the environment names by itself: set NODE_USE_ENV_PROXY=1 as well.");
}

function isProxy(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && isDecodable(new URL(text));
}

function isDecodable({ username, password }: URL): boolean {
  try {
    decodeURIComponent(`${username}${password}`);
    return true;
  } catch {
    return false;
  }
}
