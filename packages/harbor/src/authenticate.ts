// Users, and robots whose name is written whole: https://goharbor.io/docs/main/administration/robot-accounts/
export {
  type BasicCredentials as HarborCredentials,
  checkBasic as checkCredentials,
  createBasicAuthentication as createAuthentication,
} from "@imagetags/core/registry";
