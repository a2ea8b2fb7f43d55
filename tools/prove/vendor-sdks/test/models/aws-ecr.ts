// What AWS's own model says of DescribeImages, in a form of ours: models/apis/ecr/2015-09-21/api-2.json of github.com/aws/aws-sdk-go, of
// 2025-01-21, and what @aws-sdk/client-ecr 3.1169.0 has beyond it.
import type { Shape } from "./shape.ts";

const name = /^(?=.{2,256}$)(?:[a-z0-9]+(?:[._-][a-z0-9]+)*\/)*[a-z0-9]+(?:[._-][a-z0-9]+)*$/;
const account = /^[0-9]{12}$/;
const tag = /^.{1,300}$/;

export const input: Shape = {
  required: ["repositoryName"],
  fields: {
    registryId: account,
    repositoryName: name,
    imageIds: { list: { fields: { imageDigest: "text", imageTag: tag } } },
    nextToken: "text",
    maxResults: { from: 1, to: 1000 },
    filter: {
      fields: {
        tagStatus: { oneOf: ["TAGGED", "UNTAGGED", "ANY"] },
        // Of the newer SDK.
        imageStatus: { oneOf: ["ACTIVE", "ARCHIVED", "ACTIVATING", "ANY"] },
      },
    },
  },
};

export const output: Shape = {
  fields: {
    nextToken: "text",
    imageDetails: {
      list: {
        fields: {
          registryId: account,
          repositoryName: name,
          imageDigest: "text",
          imageTags: { list: tag },
          imageSizeInBytes: "whole",
          imagePushedAt: "number",
          imageScanStatus: { fields: { status: "text", description: "text" } },
          imageScanFindingsSummary: {
            fields: { imageScanCompletedAt: "number", vulnerabilitySourceUpdatedAt: "number", findingSeverityCounts: { map: "whole" } },
          },
          imageManifestMediaType: "text",
          artifactMediaType: "text",
          lastRecordedPullTime: "number",
          // Of the newer SDK.
          subjectManifestDigest: "text",
          imageStatus: { oneOf: ["ACTIVE", "ARCHIVED", "ACTIVATING"] },
          lastArchivedAt: "number",
          lastActivatedAt: "number",
        },
      },
    },
  },
};
