import type { ProviderId, World } from "@imagetags/sandbox";

/** A value for a client's `credentials`, after the world has been told of it. */
export type Issue = (world: World) => unknown;

/** The ways to be known to a vendor, by name. `keys` are those of the environment. */
export function credentialKinds(id: ProviderId): string[] {
  return ["keys", ...Object.keys(issuers[id] ?? {})];
}

/** What a client is given for one of the ways; `undefined` for the environment's keys. */
export function issueCredentials(id: ProviderId, kind: string, world: World): unknown {
  return issuers[id]?.[kind]?.(world);
}

type TencentId = "tencent-tcr-personal" | "tencent-tcr" | "tencent-ccr";
type UhubId = "ucloud-uhub" | "surfercloud-uhub";
type SwrId = "huawei-swr" | "otc-swr";

const issuers: { readonly [Id in ProviderId]?: Readonly<Record<string, Issue>> } = {
  "tencent-tcr-personal": withFunction((world) => issueTencent("tencent-tcr-personal", world)),
  "tencent-tcr": withFunction((world) => issueTencent("tencent-tcr", world)),
  "tencent-ccr": withFunction((world) => issueTencent("tencent-ccr", world)),
  "ucloud-uhub": withFunction((world) => issueUhub("ucloud-uhub", world)),
  "surfercloud-uhub": withFunction((world) => issueUhub("surfercloud-uhub", world)),
  "huawei-swr": issueSwr("huawei-swr"),
  "otc-swr": issueSwr("otc-swr"),
};

/** Temporary keys as a value, which end for good, and as a function, which gives new ones. */
function withFunction(temporary: Issue): Readonly<Record<string, Issue>> {
  return { temporary, function: (world) => async () => temporary(world) };
}

function issueTencent(id: TencentId, world: World): unknown {
  const [account] = world[id].accounts;
  if (account) account.token ??= "temporary+token/of=tencent";
  return { ...account };
}

function issueUhub(id: UhubId, world: World): unknown {
  const [account] = world[id].accounts;
  if (account) account.securityToken ??= "temporary+token/of=uhub";
  return { ...account };
}

function issueSwr(id: SwrId): Readonly<Record<string, Issue>> {
  const temporary: Issue = (world) => {
    const [key] = world[id].keys;
    if (key) key.securityToken ??= "temporary+token/of=swr";
    return { ...key };
  };
  return {
    ...withFunction(temporary),
    token: (world) => {
      world[id].tokens["a-token-that-iam-issued"] = Number.MAX_SAFE_INTEGER;
      return { token: "a-token-that-iam-issued" };
    },
    password: (world) => ({ ...world[id].users[0] }),
  };
}
