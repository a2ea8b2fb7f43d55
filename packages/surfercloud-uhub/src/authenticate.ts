// https://www.surfercloud.com/docs/api/summary/signature
export {
  checkProjectId,
  checkUhubCredentials as checkCredentials,
  createUhubAuthentication as createAuthentication,
  signUhub,
  type UhubCredentials as SurfercloudUhubCredentials,
} from "@imagetags/core/uhub";
