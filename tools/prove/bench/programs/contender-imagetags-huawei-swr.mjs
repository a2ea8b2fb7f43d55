import { createHuaweiSwr } from "@imagetags/huawei-swr";
import { createClient } from "@imagetags/huawei-swr/client";

export async function open({ baseUrl, repository, accessKey, secretKey, concurrency, transport }) {
  const fetch = transport === "node:http" ? (await import("@imagetags/core/node")).nodeFetch : undefined;
  const options = { credentials: { accessKey, secretKey }, region: "cn-north-4", baseUrl, maxBodyBytes: 2 ** 28, concurrency, fetch };
  const swr = createHuaweiSwr(options);
  const client = createClient(options);
  const get = async (query) => {
    const path = { namespace: "test", repository };
    const { data, error } = await client.GET("/v2/manage/namespaces/{namespace}/repos/{repository}/tags", { params: { path, query } });
    if (error) throw new Error(JSON.stringify(error));
    return data;
  };
  return {
    page: (limit, offset) => get({ limit, offset }),
    all: () => get({}),
    async *walk(pageSize) {
      for await (const { rows } of swr.pages(`test/${repository}`, { pageSize })) yield rows;
    },
    async *tags(pageSize) {
      for await (const tag of swr.tags(`test/${repository}`, { pageSize })) yield [tag];
    },
    async newest(count) {
      const newest = [];
      for await (const tag of swr.tags(`test/${repository}`)) if (newest.push(tag) === count) break;
      return newest;
    },
  };
}
