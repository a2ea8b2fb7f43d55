import { sign } from "./sign.mjs";

export function open({ baseUrl, repository, ...keys }) {
  const get = async (query) => {
    const url = `${baseUrl}/v2/manage/namespaces/test/repos/${repository}/tags${query}`;
    const response = await fetch(url, { headers: sign(url, keys) });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return response.json();
  };
  return { page: (limit, offset) => get(`?limit=${limit}&offset=${offset}`), all: () => get("") };
}
