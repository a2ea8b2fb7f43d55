import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { BasicCredentials } = require("@huaweicloud/huaweicloud-sdk-core");
const { SwrClient, ListRepositoryTagsRequest } = require("@huaweicloud/huaweicloud-sdk-swr");

export function open({ baseUrl, repository, accessKey, secretKey }) {
  const credentials = new BasicCredentials().withAk(accessKey).withSk(secretKey).withProjectId("project");
  const client = SwrClient.newBuilder().withCredential(credentials).withEndpoint(baseUrl).build();
  const request = () => new ListRepositoryTagsRequest().withNamespace("test").withRepository(repository);
  const rows = (answer) => Object.values(answer).find(Array.isArray) ?? answer;
  return {
    page: async (limit, offset) => rows(await client.listRepositoryTags(request().withLimit(String(limit)).withOffset(String(offset)))),
    all: async () => rows(await client.listRepositoryTags(request())),
    async newest(count) {
      const ordered = request().withOrderColumn("updated_at").withOrderType("desc");
      return rows(await client.listRepositoryTags(ordered.withLimit(String(count)).withOffset("0")));
    },
  };
}
