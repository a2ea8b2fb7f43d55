import { checkText } from "@imagetags/core";

/** Refuses what is no region of API 3.0: `gz`, as API 2.0 names Guangzhou, among them. */
export function checkTencentRegion(region: string): string {
  const rule = 'must be lower-case words with "-" between, such as "ap-guangzhou", which API 2.0 called "gz"';
  return checkText("region", region, /^[a-z]+(-[a-z0-9]+)+$/, rule);
}

/** Where the same accounts are known: API 3.0, and API 2.0, which came before it. */
export const tencentDomains = ["tencentcloudapi.com", "qcloud.com"];

/**
 * Where a region's registries are asked for: one host for all, but for the zones of financial companies, which are apart.
 * https://www.tencentcloud.com/document/product/1051/41100
 */
export function toTencentEndpoint(region: string): string {
  return `https://tcr.${region.endsWith("-fsi") ? `${region}.` : ""}tencentcloudapi.com`;
}
