import { createReader, type TagReader } from "@imagetags/core";
import { type AwsEcrOptions, checkRegistryId, connect, dnsSuffixOf } from "./connect.ts";
import { createList, type ImageDetail, type ImageList, type TaggedImage } from "./tags.ts";

export interface AwsEcr extends TagReader<ImageDetail, ImageList, TaggedImage> {
  /** Region of the registry, such as `eu-west-1`. */
  readonly region: string;
  /** How the names of its hosts end, such as `amazonaws.com`. */
  readonly dnsSuffix: string;
}

/**
 * A client for Amazon ECR's DescribeImages, https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DescribeImages.html.
 *
 * A repository is its name, of any depth. Tags come image by image, in no documented order, 1,000 images a page; `pages` has the
 * untagged ones too. Archived images are left out.
 *
 * @throws ImagetagsError of kind `argument` for an option that cannot be right.
 */
export function createAwsEcr(options: AwsEcrOptions): AwsEcr {
  const connection = connect(options);
  const { region, registryId } = options;
  return { ...createReader(createList(connection, checkRegistryId(registryId))), region, dnsSuffix: dnsSuffixOf(region) };
}
