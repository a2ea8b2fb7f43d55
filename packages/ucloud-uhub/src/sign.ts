// https://docs.ucloud.cn/api/summary/signature; temporary keys: https://docs.ucloud.cn/api/sts-api/assume_role
export {
  checkCredentials,
  checkProjectId,
  createSign,
  signParameters,
  type UhubCredentials as UcloudUhubCredentials,
} from "@imagetags/core/uhub";
