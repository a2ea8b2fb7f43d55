import { placeFaults, sizeFaults, totalFaults } from "./faults.ts";
import { lifeBefore, livelyRepository } from "./life.ts";
import { decode, readParameters } from "./query.ts";
import type { AskedPage, Handler, HandlerOptions, Vendor } from "./vendor.ts";

interface AcmeTag {
  readonly tag: string;
  readonly digest: string;
  readonly bytes: number;
  readonly pushed: string;
}

export interface AcmeHubWorld {
  repositories: Record<string, AcmeTag[]>;
}

const path = /^\/api\/repositories\/([^/]+)\/([^/]+)\/tags$/;

/** Acme Hub in the sandbox. */
export const acmeHub: Vendor<AcmeHubWorld> = {
  host: /^hub\.acme\.example$/,
  environment: {},
  credentialVariables: {},
  environmentExpiry: "unaffected",
  credentialOrigins: /^$/,
  credentials: {},
  documentedRepository: "acme/anvil",
  paging: "page-number",
  order: "latest-first",
  rows: "tags",
  total: { field: "total" },
  faults: [...placeFaults, ...sizeFaults, ...totalFaults, "any-order"],
  createWorld: (now) => ({
    repositories: {
      "acme/anvil": [
        {
          tag: "latest",
          digest: "sha256:57b605845a6367c34bfb6ea6477f16852f59aa1861a2b51d10ab77ae0a1dc9c3",
          bytes: 1304902,
          pushed: "2026-01-01T00:00:00Z",
        },
      ],
      "test/many": Array.from({ length: 1000 }, (_, index) => createTag(`v1.${index}`, new Date(Date.UTC(2018, 0, 1) + index * 3_600_000))),
      [livelyRepository]: lifeBefore(now).map(({ name, at, digest, sizeBytes }) => ({ ...createTag(name, at), digest, bytes: sizeBytes })),
    },
  }),
  createHandler,
  listRequest,
  throttle: () => refuse(420, "calm-down"),
  tags: ({ repositories }, repository) => (repositories[repository] ?? []).map(({ tag }) => tag),
  push({ repositories }, repository, name, at) {
    const others = (repositories[repository] ?? []).filter(({ tag }) => tag !== name);
    repositories[repository] = [createTag(name, at), ...others];
  },
  remove({ repositories }, repository, name) {
    repositories[repository] = (repositories[repository] ?? []).filter(({ tag }) => tag !== name);
  },
  expireTokens: () => {},
  makePublic: () => {},
};

function createHandler({ world }: HandlerOptions<AcmeHubWorld>): Handler {
  return async (request) => {
    const [namespace = "", name = ""] = path.exec(request.path)?.slice(1).map(decode) ?? [];
    const query = readParameters(request.url.search);
    const given = query && new Map([...query, ["namespace", namespace], ["name", name]]);
    if (!given || !request.contract || request.contract.checkParameters(given)) return refuse(404, "no-such-page");
    const repository = `${namespace}/${name}`;
    if (!Object.hasOwn(world.repositories, repository)) return refuse(404, "no-such-repository");
    const rows = request.readRows(world, repository).filter(({ tag }) => tag.includes(given.get("search") ?? ""));
    const [page, size] = [Number(given.get("page") ?? 1), Number(given.get("size") ?? 10)];
    const sorted = request.lister.arrange(rows).sort((a, b) => (a.pushed < b.pushed ? 1 : a.pushed > b.pushed ? -1 : 0));
    const cut = request.lister.paginate(sorted, (page - 1) * size, size);
    return Response.json({ total: cut.total, tags: cut.rows });
  };
}

function listRequest(_: AcmeHubWorld, { repository, baseUrl, limit }: AskedPage): Request {
  return new Request(`${baseUrl}/api/repositories/${repository}/tags${limit === undefined ? "" : `?size=${limit}`}`);
}

function createTag(tag: string, at: Date): AcmeTag {
  const digest = `sha256:${at.getTime().toString(16).padStart(64, "0")}`;
  return { tag, digest, bytes: 1_300_000, pushed: at.toISOString() };
}

function refuse(status: number, problem: string): Response {
  return Response.json({ problem }, { status });
}
