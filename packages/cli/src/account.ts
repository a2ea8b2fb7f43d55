import type { Environment } from "./source.ts";

/** The variable that holds a value of a named set: `HUAWEICLOUD_SDK_AK_STAGING` for `HUAWEICLOUD_SDK_AK` of `staging`. */
export function accountVariable(name: string, account: string | undefined): string {
  return account === undefined ? name : `${name}_${account.toUpperCase().replaceAll("-", "_")}`;
}

/** The variables of a named set under their plain names. One that the set lacks is not set: keys of two accounts never mix. */
export function environmentOfAccount(env: Environment, names: readonly string[], account: string | undefined): Environment {
  if (account === undefined) return env;
  return { ...env, ...Object.fromEntries(names.map((name) => [name, env[accountVariable(name, account)]])) };
}
