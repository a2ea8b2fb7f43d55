// https://docs.ucloud.cn/api/summary/signature; temporary keys: https://docs.ucloud.cn/api/sts-api/assume_role
export {
  checkProjectId,
  checkUhubCredentials as checkCredentials,
  createUhubSign as createSign,
  signUhub,
  type UhubCredentials as UcloudUhubCredentials,
} from "@imagetags/core";
