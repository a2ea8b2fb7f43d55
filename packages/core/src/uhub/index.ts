export {
  checkProjectId,
  checkUhubCredentials,
  createUhubAuthentication,
  signUhub,
  type UhubAuthenticationOptions,
  type UhubCredentials,
} from "./authenticate.ts";
export { readUhubEnvironment } from "./environment.ts";
export { createUhubReadFailure, type UhubVendor } from "./errors.ts";
export { createUhubList, type UhubQuery, type UhubTag, type UhubTagList } from "./tags.ts";
