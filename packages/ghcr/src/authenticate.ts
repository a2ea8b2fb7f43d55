// https://docs.github.com/packages/working-with-a-github-packages-registry/working-with-the-container-registry#authenticating-to-the-container-registry
export {
  type BearerCredentials as GhcrCredentials,
  checkBearer as checkCredentials,
  createBearerAuthentication as createAuthentication,
} from "@imagetags/core/registry";
