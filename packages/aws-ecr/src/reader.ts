import { type Connection, checkObject, createReader, type TagReader } from "@imagetags/core";
import { type AwsEcrOptions, connect } from "./connect.ts";
import type { paths } from "./schema.ts";
import { createList, type ImageDetail, type ImageList, type TaggedImage } from "./tags.ts";

export interface AwsEcr extends TagReader<ImageDetail, ImageList, TaggedImage> {
  /** Where a repository is that names no region. */
  readonly region: string;
}

/**
 * A client for Amazon ECR's DescribeImages, https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DescribeImages.html.
 *
 * A repository is `name`, of any depth, in the account of the credentials; or what is pulled from,
 * `012345678910.dkr.ecr.eu-west-1.amazonaws.com/name`, in any account and region. Tags come image by image, in no documented order,
 * 1,000 images a page. Untagged and archived images are left out.
 *
 * @throws ImagetagsError of kind `argument` for an option that cannot be right.
 */
export function createAwsEcr(options: AwsEcrOptions): AwsEcr {
  const { region: home } = checkObject("options", options);
  const connections = new Map<string, Connection<paths>>();
  const connectTo = (region = home) => {
    const connection = connections.get(region) ?? connect({ ...options, region });
    connections.set(region, connection);
    return connection;
  };
  // What cannot be right is refused at once.
  connectTo();
  return { ...createReader(createList(connectTo)), region: home };
}
