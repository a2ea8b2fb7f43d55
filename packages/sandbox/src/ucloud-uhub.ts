// UCloud UHub's GetImageTag: https://docs.ucloud.cn/api/uhub-api/get_image_tag
import { createUhubVendor } from "./uhub-family.ts";
import { createUhubWorld } from "./uhub-world.ts";

/** UCloud UHub in the sandbox. */
export const ucloudUhub = createUhubVendor({
  apiHost: "api.ucloud.cn",
  environment: { UCLOUD_PUBLIC_KEY: "sandbox+key@example.com/1", UCLOUD_PRIVATE_KEY: "sandbox-private-key" },
  credentialVariables: { UCLOUD_PUBLIC_KEY: "id", UCLOUD_PRIVATE_KEY: "secret" },
  documentedRepository: "HOJJPcie/PWKlOfuO",
  createWorld: (now) =>
    createUhubWorld(now, {
      "HOJJPcie/PWKlOfuO": () => [{ Digest: "VzEacruq", TagName: "OLlvXCrO", UpdateTime: "CTydYXMK" }],
      // The page of 2020-05-21, before Digest.
      "ZPGYodrQ/EpDfWhyI": () => [
        { TagName: "WAIUkrwN", UpdateTime: "JuCcdSiy" },
        { TagName: "cMPKnfJc", UpdateTime: "uCNRUKaI" },
      ],
    }),
});
