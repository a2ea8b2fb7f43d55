export { createTencentAuthentication, type TencentAuthenticationOptions } from "./authenticate.ts";
export { checkTencentCredentials, type TencentCredentials } from "./credentials.ts";
export { readTencentEnvironment, tencentEnvironment } from "./environment.ts";
export { createTencentReadFailure, readTencentRefusal, type TencentVendor, tencentKeysHint, tencentTokenHint } from "./errors.ts";
export { checkTencentRegion, tencentDomains, toTencentEndpoint } from "./region.ts";
export { signTc3, type Tc3Input, type Tc3Signature } from "./signature.ts";
