import { checkText } from "@imagetags/core";

/** Refuses what cannot stand in a host name. A region that this client does not know may be newer than it. */
export function checkSwrRegion(region: string): string {
  return checkText("region", region, /^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters, digits and "-", such as "eu-de"');
}
