export function open({ baseUrl, repository }) {
  const get = async (query) => {
    const response = await fetch(`${baseUrl}/v2/manage/namespaces/test/repos/${repository}/tags${query}`);
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return response.json();
  };
  return { page: (limit, offset) => get(`?limit=${limit}&offset=${offset}`), all: () => get("") };
}
