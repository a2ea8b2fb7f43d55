import http from "node:http";

const variables = ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"];

/**
 * Lets requests go through the proxy that the environment names, but for the hosts in `NO_PROXY`: Node does not by itself, unless
 * `NODE_USE_ENV_PROXY` is set.
 *
 * @param warn - told where this Node cannot.
 */
export function useProxyOf(env: NodeJS.ProcessEnv, warn: (line: string) => void): void {
  if (env.NODE_USE_ENV_PROXY || !variables.some((name) => env[name])) return;
  // Since Node 24.14.
  if ("setGlobalProxyFromEnv" in http) http.setGlobalProxyFromEnv(env);
  else warn("note: this Node does not use the proxy that the environment names by itself: set NODE_USE_ENV_PROXY=1 as well.");
}
