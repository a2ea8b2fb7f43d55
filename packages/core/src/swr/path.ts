/**
 * Fills in a path's parameters; an openapi-fetch `pathSerializer`. Every `/` in a value becomes a literal `$`, as SWR wants
 * repository names: with a `/` the gateway knows no such path, and with `%24` the vendor's own signers disagree.
 */
export function swrPathSerializer(pathname: string, params: Readonly<Record<string, unknown>>): string {
  return pathname.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(params[name]).split("/").join("$")).split("%24").join("$"),
  );
}
