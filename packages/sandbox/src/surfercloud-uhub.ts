// SurferCloud UHub's GetImageTag: https://www.surfercloud.com/docs/api/uhub-api/get_image_tag
import { uhubFamily } from "./uhub-family.ts";
import { createUhubWorld, type UhubWorld } from "./uhub-world.ts";
import type { Vendor } from "./vendor.ts";

/** SurferCloud UHub in the sandbox. */
export const surfercloudUhub: Vendor<UhubWorld> = {
  ...uhubFamily,
  host: /^api\.surfercloud\.com$/,
  environment: { SURFERCLOUD_PUBLIC_KEY: "sandbox+key@example.com/1", SURFERCLOUD_PRIVATE_KEY: "sandbox-private-key" },
  documentedRepository: "HOJJPcie/PWKlOfuO",
  createWorld: () =>
    createUhubWorld({
      "HOJJPcie/PWKlOfuO": [{ Digest: "VzEacruq", TagName: "OLlvXCrO", UpdateTime: "CTydYXMK" }],
    }),
};
