// SurferCloud UHub's GetImageTag: https://www.surfercloud.com/docs/api/uhub-api/get_image_tag
import { createUhubVendor } from "./uhub-family.ts";
import { createUhubWorld } from "./uhub-world.ts";

/** SurferCloud UHub in the sandbox. */
export const surfercloudUhub = createUhubVendor({
  apiHost: "api.surfercloud.com",
  environment: { SURFERCLOUD_PUBLIC_KEY: "sandbox+key@example.com/1", SURFERCLOUD_PRIVATE_KEY: "sandbox-private-key" },
  credentialVariables: { SURFERCLOUD_PUBLIC_KEY: "id", SURFERCLOUD_PRIVATE_KEY: "secret" },
  documentedRepository: "HOJJPcie/PWKlOfuO",
  createWorld: (now) =>
    createUhubWorld(now, {
      "HOJJPcie/PWKlOfuO": () => [{ Digest: "VzEacruq", TagName: "OLlvXCrO", UpdateTime: "CTydYXMK" }],
    }),
});
