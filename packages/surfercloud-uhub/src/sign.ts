// https://www.surfercloud.com/docs/api/summary/signature
export {
  checkCredentials,
  checkProjectId,
  createSign,
  signParameters,
  type UhubCredentials as SurfercloudUhubCredentials,
} from "@imagetags/core/uhub";
