import createClient from "openapi-fetch";
import { sign } from "./sign.mjs";

export function open({ baseUrl, repository, ...keys }) {
  const client = createClient({ baseUrl });
  client.use({
    onRequest({ request }) {
      for (const [name, value] of Object.entries(sign(request.url, keys))) request.headers.set(name, value);
      return request;
    },
  });
  const get = async (query) => {
    const path = { namespace: "test", repository };
    const { data, response } = await client.GET("/v2/manage/namespaces/{namespace}/repos/{repository}/tags", { params: { path, query } });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return data;
  };
  return { page: (limit, offset) => get({ limit, offset }), all: () => get({}) };
}
