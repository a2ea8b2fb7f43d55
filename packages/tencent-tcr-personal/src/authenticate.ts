// https://cloud.tencent.com/document/api/306/57449, https://cloud.tencent.com/document/api/1141/41603
export {
  checkTencentCredentials as checkCredentials,
  createTencentAuthentication as createAuthentication,
  type TencentCredentials as TencentTcrPersonalCredentials,
} from "@imagetags/core/tencent";
