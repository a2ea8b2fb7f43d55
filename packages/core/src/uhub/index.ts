export { readUhubEnvironment } from "./environment.ts";
export { createUhubReadFailure, type UhubVendor } from "./errors.ts";
export { checkCredentials, checkProjectId, createSign, type SignOptions, signParameters, type UhubCredentials } from "./sign.ts";
export { createUhubList, type UhubConnection, type UhubQuery, type UhubTag, type UhubTagList } from "./tags.ts";
