import { argumentError } from "../arguments.ts";

/** Refuses what cannot stand in a host name. A region that this client does not know may be newer than it. */
export function checkRegion(region: string): string {
  if (typeof region === "string" && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(region)) return region;
  throw argumentError("region", region, 'must be lower-case letters, digits and "-", such as "eu-de"');
}
