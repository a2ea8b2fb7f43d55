export { type BasicCredentials, checkBasic, createBasicAuthentication } from "./basic.ts";
export { type BearerCredentials, checkBearer, createBearerAuthentication } from "./bearer.ts";
export { type ChallengeOptions, createChallengeAuthentication } from "./challenge.ts";
export { optionalCredentialSource } from "./credentials.ts";
export { type DescribeOptions, describeTags } from "./describe.ts";
export { isLoopback, type Trust, trustAddress } from "./elsewhere.ts";
export type { RealmOptions } from "./realm.ts";
export { followRedirects, type RedirectOptions } from "./redirect.ts";
export { type Challenge, canAnswer, readChallenges } from "./www-authenticate.ts";
