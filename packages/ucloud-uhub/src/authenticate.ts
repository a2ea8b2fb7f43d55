// https://docs.ucloud.cn/api/summary/signature; temporary keys: https://docs.ucloud.cn/api/sts-api/assume_role
export {
  checkProjectId,
  checkUhubCredentials as checkCredentials,
  createUhubAuthentication as createAuthentication,
  signUhub,
  type UhubCredentials as UcloudUhubCredentials,
} from "@imagetags/core/uhub";
