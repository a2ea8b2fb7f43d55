export { createSwrAuthentication, type SwrAuthenticationOptions } from "./authenticate.ts";
export {
  type SwrCredentials,
  type SwrCredentialsOption,
  type SwrKeys,
  type SwrPassword,
  type SwrToken,
  swrCredentials,
} from "./credentials.ts";
export { hintForSwrNetwork, isSwrTagList, readSwrFailure, swrKeysHint } from "./errors.ts";
export { createTokenExchange, type TokenExchangeOptions } from "./iam.ts";
export { swrPathSerializer } from "./path.ts";
export { checkSwrRegion } from "./region.ts";
export { type SwrScope, type SwrSignature, type SwrSignatureInput, signSwr } from "./signature.ts";
export { createSwrList, type SwrParams, type SwrTag } from "./tags.ts";
