// Amazon ECR's DescribeImages: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DescribeImages.html, in AWS JSON 1.1.
// Written apart from the client, so that neither can share the other's mistakes.

import { createPages, type EcrInput, findImages, isRefusal } from "./aws-ecr-images.ts";
import { createEcrWorld, type EcrWorld, expireTokens, pushImage, pushTag, removeTag, tagNames } from "./aws-ecr-world.ts";
import { type AwsRefusal, refuseSignature, signRequest } from "./aws-signature.ts";
import { callerFaults, nextFaults, placeFaults, sizeFaults } from "./faults.ts";
import type { AskedPage, Handler, HandlerOptions, Vendor, VendorRequest } from "./vendor.ts";

const host = /^(?:api\.ecr\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?|ecr\.([a-z0-9-]+)\.api\.aws)$/;
const origins = /^https:\/\/(?:api\.ecr\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?|ecr\.[a-z0-9-]+\.api\.aws)$/;
const target = "AmazonEC2ContainerRegistry_V20150921.DescribeImages";

/** Amazon ECR in the sandbox. */
export const awsEcr: Vendor<EcrWorld> = {
  host,
  environment: { AWS_ACCESS_KEY_ID: "AKIASANDBOX", AWS_SECRET_ACCESS_KEY: "sandbox-secret-key", AWS_REGION: "us-east-1" },
  credentialVariables: { AWS_ACCESS_KEY_ID: "id", AWS_SECRET_ACCESS_KEY: "secret" },
  environmentExpiry: "unaffected",
  credentialOrigins: origins,
  credentials: {
    temporary: {
      expiry: "ended",
      origins,
      issue({ keys: [key] }) {
        if (key) key.sessionToken ??= "temporary+token/of=aws";
        return { ...key };
      },
    },
  },
  refusal: { message: "does not match the signature you provided", code: "InvalidSignatureException" },
  documentedRepository: "cluster-autoscaler",
  paging: "cursor",
  order: "own",
  rows: "images",
  next: { field: "nextToken" },
  faults: [...placeFaults, ...sizeFaults, ...nextFaults, ...callerFaults],
  createWorld: createEcrWorld,
  createHandler,
  listRequest,
  throttle: () => refuse(["ThrottlingException", "Rate exceeded"]),
  tags: tagNames,
  push: pushTag,
  pushImage,
  remove: removeTag,
  expireTokens,
};

function createHandler({ world, now }: HandlerOptions<EcrWorld>): Handler {
  const readPage = createPages(world, now);
  return async (request) => {
    const { contract, url, headers } = request;
    if (request.method !== "POST" || !contract) return refuse(["UnknownOperationException", ""]);
    if (!headers.get("content-type")?.startsWith("application/x-amz-json-1.1")) return refuse(["UnknownOperationException", ""]);
    const region = hostRegion(url) ?? world.region;
    const { keys, expiredTokens } = world;
    const refusal = await refuseSignature(request, { keys, expiredTokens, now: now(), region, service: "ecr" });
    if (refusal) return refuse(refusal);
    if (headers.get("x-amz-target") !== target) return refuse(["UnknownOperationException", ""]);

    const input = readInput(request);
    if (!input) return refuse(["InvalidParameterException", "Invalid parameter: the request does not match DescribeImages"]);
    const failure = refuseInput(input, region, world);
    if (failure) return refuse(failure);
    const images = request.readRows(world, input.repositoryName);
    const answer = input.imageIds ? findImages(input, images, world) : readPage(input, images, request.lister);
    return isRefusal(answer) ? refuse(answer) : json(200, answer);
  };
}

function listRequest({ keys: [key], region }: EcrWorld, { repository, baseUrl, now, limit, cursor }: AskedPage): Promise<Request> {
  const input = {
    repositoryName: repository,
    ...(limit === undefined ? {} : { maxResults: limit }),
    ...(cursor === undefined ? {} : { nextToken: cursor }),
  };
  const headers = new Headers({ "content-type": "application/x-amz-json-1.1", "x-amz-target": target });
  const rules = { key: key ?? { accessKeyId: "", secretAccessKey: "" }, now, region, service: "ecr" };
  return signRequest(`${baseUrl}/`, headers, JSON.stringify(input), rules);
}

function hostRegion(url: URL): string | undefined {
  const [, region, dualStackRegion] = host.exec(url.hostname) ?? [];
  return region ?? dualStackRegion;
}

function readInput({ body, contract }: VendorRequest): EcrInput | undefined {
  try {
    const input: unknown = JSON.parse(body);
    return contract?.acceptsBody(input) ? (input as EcrInput) : undefined;
  } catch {
    return undefined;
  }
}

function refuseInput(input: EcrInput, region: string, { repositories, registryId, region: home }: EcrWorld): AwsRefusal | undefined {
  const { repositoryName, imageIds, maxResults, nextToken } = input;
  const registry = input.registryId ?? registryId;
  if (imageIds && (maxResults !== undefined || nextToken !== undefined)) {
    return ["InvalidParameterException", "imageIds cannot be used with maxResults or nextToken"];
  }
  if (registry !== registryId) {
    const resource = `arn:aws:ecr:${region}:${registry}:repository/${repositoryName}`;
    const user = `arn:aws:iam::${registryId}:user/sandbox`;
    return ["AccessDeniedException", `User: ${user} is not authorized to perform: ecr:DescribeImages on resource: ${resource}`];
  }
  if (region === home && Object.hasOwn(repositories, repositoryName)) return undefined;
  const message = `The repository with name '${repositoryName}' does not exist in the registry with id '${registry}'`;
  return ["RepositoryNotFoundException", message];
}

function refuse([type, message]: AwsRefusal): Response {
  return json(400, { __type: type, message });
}

function json(status: number, body: unknown): Response {
  const headers = { "content-type": "application/x-amz-json-1.1", "x-amzn-requestid": crypto.randomUUID() };
  return new Response(JSON.stringify(body), { status, headers });
}
