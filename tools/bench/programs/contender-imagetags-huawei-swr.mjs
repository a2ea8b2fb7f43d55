import { createHuaweiSwr } from "@imagetags/huawei-swr";

export function open({ baseUrl, accessKey, secretKey, concurrency }) {
  const swr = createHuaweiSwr({ credentials: { accessKey, secretKey }, region: "cn-north-4", baseUrl, maxBodyBytes: 2 ** 28, concurrency });
  const get = async (query) => {
    const path = { namespace: "test", repository: "many" };
    const { data, error } = await swr.client.GET("/v2/manage/namespaces/{namespace}/repos/{repository}/tags", { params: { path, query } });
    if (error) throw new Error(JSON.stringify(error));
    return data;
  };
  return {
    page: (limit, offset) => get({ limit, offset }),
    all: () => get({}),
    async *walk(pageSize) {
      for await (const { rows } of swr.pages("test/many", { pageSize })) yield rows;
    },
    async newest(count) {
      let read = 0;
      for await (const _ of swr.tags("test/many", { pageSize: 100 })) if (++read === count) break;
      return read;
    },
  };
}
