import type { Environment } from "./source.ts";

/** Variables of other tools for the same clouds, and those that are read here instead. */
const readInstead: Readonly<Record<string, readonly string[]>> = {
  HW_ACCESS_KEY: ["HUAWEICLOUD_SDK_AK"],
  HW_SECRET_KEY: ["HUAWEICLOUD_SDK_SK"],
  HW_REGION_NAME: ["HUAWEICLOUD_REGION"],
  HUAWEI_CLOUD_AK: ["HUAWEICLOUD_SDK_AK"],
  HUAWEI_CLOUD_SK: ["HUAWEICLOUD_SDK_SK"],
  HUAWEICLOUD_ACCESS_KEY: ["HUAWEICLOUD_SDK_AK"],
  HUAWEICLOUD_SECRET_KEY: ["HUAWEICLOUD_SDK_SK"],
  TENCENTCLOUD_SECRETID: ["TENCENTCLOUD_SECRET_ID"],
  TENCENTCLOUD_SECRETKEY: ["TENCENTCLOUD_SECRET_KEY"],
  QCLOUD_SECRET_ID: ["TENCENTCLOUD_SECRET_ID"],
  QCLOUD_SECRET_KEY: ["TENCENTCLOUD_SECRET_KEY"],
  UCLOUD_PUBLICKEY: ["UCLOUD_PUBLIC_KEY"],
  UCLOUD_PRIVATEKEY: ["UCLOUD_PRIVATE_KEY"],
  OS_CLOUD: ["OS_AUTH_TOKEN", "OS_ACCESS_KEY", "OS_USERNAME"],
  OS_TOKEN: ["OS_AUTH_TOKEN"],
  OS_USER_DOMAIN_NAME: ["OS_DOMAIN_NAME"],
  AWS_PROFILE: ["AWS_ACCESS_KEY_ID"],
  AWS_DEFAULT_REGION: ["AWS_REGION"],
  DOCKER_USERNAME: ["DOCKERHUB_USERNAME"],
  DOCKER_PASSWORD: ["DOCKERHUB_TOKEN"],
  GH_TOKEN: ["GITHUB_TOKEN"],
};

/** What is set and not read, while the variable that is read is not set: `HW_ACCESS_KEY is set, and not read: …`. */
export function findForeign(env: Environment, names: readonly string[]): string[] {
  return Object.entries(readInstead).flatMap(([foreign, meant]) => {
    const isMistaken = env[foreign] && !names.includes(foreign) && meant.every((name) => names.includes(name) && !env[name]);
    return isMistaken ? [`${foreign} is set, and not read: did you mean ${meant.join(" or ")}?`] : [];
  });
}
