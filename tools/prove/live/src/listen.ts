import type { Contract } from "@imagetags/contract";

export interface Exchange {
  readonly request: Request;
  readonly response: Response;
}

/** What goes over the network, as far as it is to be looked at. */
export interface Heard {
  readonly exchanges: Exchange[];
  readonly hosts: Set<string>;
}

/** A fetch that notes whom it asks, and what is answered: all but what asks for a token, which is nobody's to look at. */
export function listenTo(contract: Contract): Heard & { fetch(url: string, init: RequestInit): Promise<Response> } {
  const exchanges: Exchange[] = [];
  const [hosts, realms] = [new Set<string>(), new Set<string>()];
  const isForToken = (request: Request) =>
    !contract.declares(request) && (request.method !== "GET" || realms.has(withoutQuery(request.url)));
  return {
    exchanges,
    hosts,
    async fetch(url, init) {
      hosts.add(new URL(url).host);
      const response = await globalThis.fetch(url, init);
      const request = new Request(url, init);
      if (!isForToken(request)) exchanges.push({ request, response: response.clone() });
      const [, realm] = /\brealm="([^"]*)"/.exec(response.headers.get("www-authenticate") ?? "") ?? [];
      if (realm !== undefined) realms.add(withoutQuery(realm));
      return response;
    },
  };
}

function withoutQuery(url: string): string {
  return url.replace(/\?.*$/, "");
}
