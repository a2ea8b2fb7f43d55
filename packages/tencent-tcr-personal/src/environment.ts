// The names that Tencent Cloud's own tools use. Nothing here reads the environment by itself.
import type { Environment } from "@imagetags/core";
import { readTencentEnvironment, tencentEnvironment } from "@imagetags/core/tencent";
import type { TencentTcrPersonalOptions } from "./connect.ts";

/** The environment variables that {@link optionsFromEnvironment} understands. */
export const environment: typeof tencentEnvironment = tencentEnvironment;

// What stands for a region in the host that images are pulled from, `hkccr.ccs.tencentyun.com`: the hosts by region stand in Tencent's
// Helm chart of its OpenTelemetry operator.
const regions: Readonly<Record<string, string>> = {
  hk: "ap-hongkong",
  sg: "ap-singapore",
  th: "ap-bangkok",
  jkt: "ap-jakarta",
  in: "ap-mumbai",
  kr: "ap-seoul",
  jp: "ap-tokyo",
  tpe: "ap-taipei",
  use: "na-ashburn",
  usw: "na-siliconvalley",
  ca: "na-toronto",
  sao: "sa-saopaulo",
  de: "eu-frankfurt",
  bjjr: "ap-beijing-fsi",
  shjr: "ap-shanghai-fsi",
  szjr: "ap-shenzhen-fsi",
};

/**
 * The options that an environment, such as `process.env`, holds. The region is `ap-guangzhou` when it names none.
 *
 * @param given - what is known from elsewhere, such as the host of a reference, with the region as it stands there or as the API has it;
 * its variable is not read.
 * @throws ImagetagsError of kind `argument` naming the first variable that is missing.
 */
export function optionsFromEnvironment(
  env: Environment,
  given: { readonly region?: string } = {},
): Pick<TencentTcrPersonalOptions, "credentials" | "region"> {
  const { region } = given;
  return readTencentEnvironment(env, "ap-guangzhou", region === undefined ? {} : { region: toRegion(region) });
}

// What is not known is taken as it is, and refused by its form.
function toRegion(region: string): string {
  return (Object.hasOwn(regions, region) && regions[region]) || region;
}
