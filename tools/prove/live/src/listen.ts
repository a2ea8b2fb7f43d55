import type { Contract } from "@imagetags/contract";

export interface Exchange {
  readonly request: Request;
  readonly response: Response;
}

/** What goes over the network, as far as it is to be looked at. */
export interface Heard {
  readonly exchanges: Exchange[];
  readonly hosts: Set<string>;
  /** What callers are known by: tokens and passwords in headers, and every text of what is sent for a token. */
  readonly credentials: Set<string>;
}

/** A fetch that notes whom it asks, and what is answered: all but what asks for a token, which is nobody's to look at. */
export function listenTo(contract: Contract): Heard & { fetch(url: string, init: RequestInit): Promise<Response> } {
  const exchanges: Exchange[] = [];
  const [hosts, credentials, realms] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const isForToken = (request: Request) =>
    !contract.declares(request) && (request.method !== "GET" || realms.has(withoutQuery(request.url)));
  return {
    exchanges,
    hosts,
    credentials,
    async fetch(url, init) {
      hosts.add(new URL(url).host);
      const response = await globalThis.fetch(url, init);
      const request = new Request(url, init);
      for (const text of readHeaders(request.headers)) credentials.add(text);
      if (!isForToken(request)) exchanges.push({ request, response: response.clone() });
      else if (typeof init.body === "string") for (const text of readTexts(init.body)) credentials.add(text);
      const [, realm] = /\brealm="([^"]*)"/.exec(response.headers.get("www-authenticate") ?? "") ?? [];
      if (realm !== undefined) realms.add(withoutQuery(realm));
      return response;
    },
  };
}

function readHeaders(headers: Headers): string[] {
  const [, value = ""] = /^(?:Basic|Bearer) (.+)$/i.exec(headers.get("authorization") ?? "") ?? [];
  const [, password = ""] = /:(.*)$/s.exec(Buffer.from(value, "base64").toString()) ?? [];
  return [value, password, headers.get("x-auth-token") ?? ""];
}

function readTexts(json: string): string[] {
  const texts: string[] = [];
  JSON.parse(json, (_, value) => typeof value === "string" && texts.push(value));
  return texts;
}

function withoutQuery(url: string): string {
  return url.replace(/\?.*$/, "");
}
