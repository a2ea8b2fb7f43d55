// https://www.surfercloud.com/docs/api/summary/signature
export {
  checkProjectId,
  checkUhubCredentials as checkCredentials,
  createUhubSign as createSign,
  signUhub,
  type UhubCredentials as SurfercloudUhubCredentials,
} from "@imagetags/core";
