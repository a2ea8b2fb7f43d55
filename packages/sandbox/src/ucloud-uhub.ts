// UCloud UHub's GetImageTag: https://docs.ucloud.cn/api/uhub-api/get_image_tag
import { uhubFamily } from "./uhub-family.ts";
import { createUhubWorld, type UhubWorld } from "./uhub-world.ts";
import type { Vendor } from "./vendor.ts";

/** UCloud UHub in the sandbox. */
export const ucloudUhub: Vendor<UhubWorld> = {
  ...uhubFamily,
  host: /^api\.ucloud\.cn$/,
  environment: { UCLOUD_PUBLIC_KEY: "sandbox+key@example.com/1", UCLOUD_PRIVATE_KEY: "sandbox-private-key" },
  documentedRepository: "HOJJPcie/PWKlOfuO",
  createWorld: () =>
    createUhubWorld({
      "HOJJPcie/PWKlOfuO": [{ Digest: "VzEacruq", TagName: "OLlvXCrO", UpdateTime: "CTydYXMK" }],
      // The page of 2020-05-21, before Digest.
      "ZPGYodrQ/EpDfWhyI": [
        { TagName: "WAIUkrwN", UpdateTime: "JuCcdSiy" },
        { TagName: "cMPKnfJc", UpdateTime: "uCNRUKaI" },
      ],
    }),
};
