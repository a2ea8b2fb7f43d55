// SDK-HMAC-SHA256, Access form: https://support.huaweicloud.com/devg-apisign/api-sign-algorithm-002.html
export { createSwrAuthentication as createAuthentication } from "@imagetags/core/swr";
