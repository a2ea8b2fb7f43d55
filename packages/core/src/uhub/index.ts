export { readUhubEnvironment } from "./environment.ts";
export { createUhubReadFailure, type UhubVendor } from "./errors.ts";
export { checkProjectId, checkUhubCredentials, createUhubSign, signUhub, type UhubCredentials, type UhubSignOptions } from "./sign.ts";
export { createUhubList, type UhubConnection, type UhubQuery, type UhubTag, type UhubTagList } from "./tags.ts";
