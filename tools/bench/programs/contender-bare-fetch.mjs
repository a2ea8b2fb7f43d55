export function open({ baseUrl }) {
  return {
    async page(limit, offset) {
      const response = await fetch(`${baseUrl}/v2/manage/namespaces/test/repos/many/tags?limit=${limit}&offset=${offset}`);
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      return response.json();
    },
    async all() {
      const response = await fetch(`${baseUrl}/v2/manage/namespaces/test/repos/many/tags`);
      return response.json();
    },
  };
}
