import type { ProviderId, World } from "@imagetags/sandbox";

/** Where a vendor's world keeps keys, and what it calls the token of temporary ones. */
export interface TemporaryKeys {
  /** The world's list of keys. */
  readonly list: "accounts" | "keys";
  readonly token: "token" | "securityToken";
  /** The keys that the playground uses: what the client takes as `credentials`. */
  readonly keysOf: (world: World) => object | undefined;
}

/** The vendors whose temporary keys the sandbox knows. */
export const temporaryKeys: Partial<Record<ProviderId, TemporaryKeys>> = {
  "tencent-ccr": { list: "accounts", token: "token", keysOf: (world) => world["tencent-ccr"].accounts[0] },
  "huawei-swr": { list: "keys", token: "securityToken", keysOf: (world) => world["huawei-swr"].keys[0] },
  "ucloud-uhub": { list: "accounts", token: "securityToken", keysOf: (world) => world["ucloud-uhub"].accounts[0] },
  "otc-swr": { list: "keys", token: "securityToken", keysOf: (world) => world["otc-swr"].keys[0] },
  "surfercloud-uhub": { list: "accounts", token: "securityToken", keysOf: (world) => world["surfercloud-uhub"].accounts[0] },
};
