export { type BasicCredentials, checkBasic, createBasicAuthentication } from "./basic.ts";
export { type BearerCredentials, checkBearer, createBearerAuthentication } from "./bearer.ts";
