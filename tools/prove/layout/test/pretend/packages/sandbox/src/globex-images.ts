import { callerFaults, nextFaults, placeFaults, sizeFaults } from "./faults.ts";
import { digestOf, type ImageRows, manyImages, namesOf, takeTag } from "./image-rows.ts";
import { imagesBefore, livelyRepository } from "./life.ts";
import type { AskedPage, Handler, HandlerOptions, Vendor, VendorRequest } from "./vendor.ts";

interface GlobexImage {
  readonly digest: string;
  readonly tags: readonly string[];
  readonly size: number;
}

export interface GlobexWorld {
  tokens: string[];
  repositories: Record<string, GlobexImage[]>;
}

interface Asked {
  readonly repository: string;
  readonly limit?: number;
  readonly cursor?: string;
}

const origins = /^https:\/\/api\.globex\.example$/;
const rows: ImageRows<GlobexImage> = { tagsOf: ({ tags }) => tags, withTags: (image, tags) => ({ ...image, tags }) };

/** Globex in the sandbox. */
export const globexImages: Vendor<GlobexWorld> = {
  host: /^api\.globex\.example$/,
  environment: { GLOBEX_TOKEN: "globex-token" },
  credentialVariables: { GLOBEX_TOKEN: "secret" },
  environmentExpiry: "ended",
  credentialOrigins: origins,
  credentials: { token: { expiry: "ended", origins, issue: ({ tokens: [token = ""] }) => ({ token }) } },
  refusal: { message: "the token is wrong", code: "WrongToken" },
  documentedRepository: "globex/hammock",
  paging: "cursor",
  order: "own",
  rows: "images",
  next: { field: "cursor" },
  faults: [...placeFaults, ...sizeFaults, ...nextFaults, ...callerFaults],
  createWorld: (now) => ({
    tokens: ["globex-token"],
    repositories: {
      "globex/hammock": [
        {
          digest: "sha256:57b605845a6367c34bfb6ea6477f16852f59aa1861a2b51d10ab77ae0a1dc9c3",
          tags: ["latest", "1.0"],
          size: 1304902,
        },
        { digest: "sha256:741f24a795d6d93d7c6edd11780d63c13e16c39615dd9d223378a57a836f2ee6", tags: [], size: 1304901 },
      ],
      "test/many": manyImages(({ tags, number }) => ({ digest: digestOf(number), tags, size: number })),
      [livelyRepository]: imagesBefore(now).map((tags) => {
        const [{ digest, sizeBytes }] = tags;
        return { digest, tags: tags.map(({ name }) => name), size: sizeBytes };
      }),
    },
  }),
  createHandler,
  listRequest,
  throttle: () => refuse(403, "SlowDown", "too many requests"),
  tags: ({ repositories }, repository) => namesOf(repositories[repository] ?? [], rows),
  push: (world, repository, tag) => pushImage(world, repository, [tag]),
  pushImage,
  remove({ repositories }, repository, tag) {
    const images = repositories[repository];
    if (images) repositories[repository] = takeTag(images, tag, rows);
  },
  expireTokens(world) {
    world.tokens = [`globex-${crypto.randomUUID()}`];
  },
};

function createHandler({ world }: HandlerOptions<GlobexWorld>): Handler {
  return async (request) => {
    const token = /^Bearer (\S+)$/.exec(request.headers.get("authorization") ?? "")?.[1] ?? "";
    if (!request.trust(world.tokens.includes(token))) return refuse(401, "WrongToken", "the token is wrong");
    const asked = readInput(request);
    if (!asked || !Object.hasOwn(world.repositories, asked.repository)) {
      return refuse(404, "NoRepository", "the repository does not exist");
    }
    // A cursor is a digest: what comes and goes moves no other image.
    const images = request.readRows(world, asked.repository).toSorted((a, b) => (a.digest < b.digest ? -1 : 1));
    const start = images.filter(({ digest }) => digest <= (asked.cursor ?? "")).length;
    const page = request.lister.paginate(images, start, asked.limit ?? 25);
    const last = page.rows.at(-1);
    const next = last && last !== images.at(-1) ? { cursor: last.digest } : {};
    return Response.json({ images: page.rows, ...next });
  };
}

function readInput({ body, contract }: VendorRequest): Asked | undefined {
  try {
    const input: unknown = JSON.parse(body);
    return contract?.acceptsBody(input) ? (input as Asked) : undefined;
  } catch {
    return undefined;
  }
}

function listRequest({ tokens: [token] }: GlobexWorld, { repository, baseUrl, limit, cursor }: AskedPage): Request {
  const body = JSON.stringify({ repository, ...(limit === undefined ? {} : { limit }), ...(cursor === undefined ? {} : { cursor }) });
  return new Request(`${baseUrl}/images/find`, { method: "POST", headers: { authorization: `Bearer ${token}` }, body });
}

function pushImage({ repositories }: GlobexWorld, repository: string, tags: readonly string[]): void {
  const left = tags.reduce((images, tag) => takeTag(images, tag, rows), repositories[repository] ?? []);
  const number = Math.max(0, ...left.map(({ size }) => size)) + 1;
  repositories[repository] = [{ digest: digestOf(number * 7919), tags, size: number }, ...left];
}

function refuse(status: number, code: string, message: string): Response {
  return Response.json({ error: { code, message } }, { status });
}
