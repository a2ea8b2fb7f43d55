// SDK-HMAC-SHA256, Access form: https://support.huaweicloud.com/devg-apisign/api-sign-algorithm-002.html
export { createSwrSign as createSign } from "@imagetags/core";
